/// The names that declarations of a client cannot have, because generated code uses them for something else.
enum ReservedNames {
    /// The names that the runtime declares in the client's namespace, or uses from Swift and Foundation. A schema with
    /// such a name would hide it. `Tests/SwiftPlanTests` compares the list with the runtime's sources.
    static let topLevel = runtime.union(standard)

    /// The names that the runtime declares.
    static let runtime: Set<String> = [
        "ArrayFormat", "AsyncHTTPClientTransport", "Base64Format", "Base64URLFormat", "BodyPipe", "BodySource",
        "BodyUpload", "ByteChannel", "ByteStream", "CalendarDate", "Call", "CallAttempt", "CallClock",
        "CallGate", "CallLimit", "CallOptions", "CallRecorder", "CallResponder", "ClosureTransport",
        "Configuration", "Credential", "CustomizableCall", "DateTimeFormat", "DecimalFormat",
        "DecimalTextFormat", "DecodingProblem", "DelegateQueue", "DictionaryFormat", "DigitScanner",
        "DocumentedBody", "DocumentedExample", "EarlierPages", "ElementKey", "ErrorBody", "ErrorDecoder", "ErrorResponses",
        "Escaping",
        "EventParser", "EventStream", "Events", "Exchange", "ExchangeDeadline", "Failure",
        "FieldKey", "FieldWriter", "Fields", "FilePart", "Fit", "FormBody", "FormStyle", "FormatMismatch",
        "FoundationJSON", "Guarded", "HTTPBody", "HTTPDate", "HTTPDateFormat", "HTTPRequest", "HTTPResponse",
        "Headers", "Indirect", "Interceptor", "InterceptorChain", "InvalidRequest", "JSON", "JSONCoding",
        "JSONReader", "JSONWriter", "LeftOutElements", "LineReader", "LineStream", "LogEntry", "Multipart", "MultipartEncodable",
        "Nullable", "OAuth2", "OpenEnum", "OptionalFormat", "OutgoingCall", "JSONKind", "OwnJSON", "Pacer",
        "PagePlacement", "PagedCall", "Paging", "ParameterStyle", "ParameterValue", "PartialFile", "PartialList", "PathTemplate",
        "ReadableElements", "ReadableMembers", "ReceivedEvent", "ReceivedResponse", "Redaction", "RedirectRefusal", "Request",
        "Response", "RetryBudget", "RetryLoop", "RetryPolicy", "SecretKeeper", "SecurityScheme", "Server",
        "ServerSentEvent", "Session", "SessionDelegate", "SessionTask", "Shape", "SpillFile", "StatusPattern", "StreamedResponse",
        "Stub", "StubRule", "StubOperation", "StubOperations", "StubProblem", "StubResponse", "StubbedCall",
        "TextCharset", "Timestamp", "TransferProgress", "Transport", "TupleReader", "TupleWriter", "URLFormat",
        "URLSessionTransport", "UUIDFormat", "UUIDText", "UnexpectedValue", "UnexpectedValueCollector",
        "UnionReader", "UnixTimeFormat", "Unrepresentable", "WireFormat", "WrongLength", "WrongValue",
    ]

    /// The names of Swift, of Foundation and of modules.
    static let standard: Set<String> = [
        "Any", "AnyObject", "Array", "ArraySlice", "AsyncHTTPClient", "AsyncIteratorProtocol", "AsyncSequence",
        "BinaryFloatingPoint", "Bool", "CancellationError", "CaseIterable", "Character", "CheckedContinuation",
        "ClosedRange", "CocoaError", "Codable", "CodingKey", "CodingUserInfoKey", "Comparable", "ContinuousClock",
        "CustomReflectable", "CustomStringConvertible", "Data", "Date", "DateFormatter", "Decimal", "Decodable",
        "Decoder", "DecodingError", "Dictionary", "DispatchQueue", "DispatchSemaphore", "Double", "Duration",
        "Encodable", "Encoder", "EncodingError", "Equatable", "Error", "ExpressibleByArrayLiteral",
        "ExpressibleByBooleanLiteral", "ExpressibleByDictionaryLiteral",
        "ExpressibleByExtendedGraphemeClusterLiteral", "ExpressibleByFloatLiteral", "ExpressibleByIntegerLiteral",
        "ExpressibleByNilLiteral", "ExpressibleByStringInterpolation", "ExpressibleByStringLiteral",
        "ExpressibleByUnicodeScalarLiteral", "FileHandle", "FileManager", "FixedWidthInteger", "Float",
        "Foundation", "Glibc", "HTTPURLResponse", "Hashable", "Hasher", "Identifiable", "InputStream", "Int",
        "Int32", "Int64", "JSONDecoder", "JSONEncoder", "JSONSerialization", "KeyedDecodingContainer",
        "KeyedDecodingContainerProtocol", "KeyedEncodingContainer", "KeyedEncodingContainerProtocol", "Locale",
        "LocalizedError", "LosslessStringConvertible", "Mirror", "NIOCore", "NIOHTTP1", "NSFilePathErrorKey",
        "NSLocalizedDescriptionKey", "NSLock", "NSNumber", "NSObject", "NSURLAuthenticationMethodClientCertificate",
        "NSURLAuthenticationMethodNTLM", "NSURLAuthenticationMethodNegotiate",
        "NSURLAuthenticationMethodServerTrust", "Never", "ObjectIdentifier", "OperationQueue", "Optional",
        "OutputStream", "Protocol", "RawRepresentable", "Result", "Self", "Sendable", "Sequence", "Set",
        "SingleValueDecodingContainer", "SingleValueEncodingContainer", "StaticString", "String",
        "StringInterpolationProtocol", "StringProtocol", "Substring", "Swift", "Task", "TaskLocal", "TimeInterval",
        "TimeZone", "Type", "UInt16", "UInt32", "UInt64", "UInt8", "URL", "URLAuthenticationChallenge",
        "URLComponents", "URLCredential", "URLError", "URLRequest", "URLResponse", "URLSession",
        "URLSessionConfiguration", "URLSessionDataDelegate", "URLSessionDataTask", "URLSessionTask",
        "URLSessionTaskDelegate", "URLSessionTaskMetrics", "UTF8", "UUID", "Unicode", "UnkeyedDecodingContainer",
        "UnkeyedEncodingContainer", "UnsafeBufferPointer", "UnsafeMutablePointer", "Void",
    ]

    /// Types within the runtime's types. Inside those, a client of the same name could not be referred to.
    static let inner: Set<String> = [
        "ArrayContainer", "Attempt", "Candidate", "RefreshCycle", "ClientAuthentication", "CodingKeys", "Container",
        "Content", "Draft", "Element", "Event", "Field", "Findings", "Form", "Grant", "Input", "Items", "Iterator",
        "Kind", "Lane", "Line", "Member", "Members", "Next", "Note", "Number", "ObjectContainer", "Once", "Output",
        "Pacing", "Page", "Pages", "Plain", "Position", "Problem", "Reader", "Reason", "Refusal", "Registration",
        "Renewal", "Reply", "Scanner", "Secret", "PageFacts", "Source", "State", "Step", "Storage",
        "StringInterpolation", "Style", "Tape", "Tokens", "Turns", "Unrepresentable",
    ]

    /// Names that a nested type cannot have: those that no type can have, and those that generated code uses around it.
    /// Generated code writes all other names with their path.
    static let nested: Set<String> = [
        "Type", "Protocol", "Self", "Any", "CaseIterable", "Codable", "Decodable", "Decoder", "Encodable", "Encoder",
        "Equatable", "Foundation", "Hashable", "RawRepresentable", "Sendable", "Swift",
    ]

    /// The names that the runtime's headers declare, and the function that they use.
    static let headers: Set<String> = [
        "add", "all", "customMirror", "description", "fields", "firstInvalidName", "names", "overridden", "override",
        "shown", "value", "values", "zip",
    ]

    /// Names that a case cannot have, with their replacements. Where an optional is expected, `.none` means `nil`.
    static let cases = ["none": "noneValue"]

    /// Names that a member cannot have even in backticks, or that would hide a member of every type.
    static let members: Set<String> = [
        "self", "init", "Type", "Protocol", "hashValue", "deinit", "subscript",
    ]
}
