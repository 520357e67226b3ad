import RuntimeText

/// The list of the sources in the target `ClientRuntime`, in reading order. The target `RuntimeText` embeds them. A
/// test compares both lists with the folder.
enum RuntimeSources {
    /// A folder of the target. Its sources become one file of a client.
    struct Folder {
        let name: String
        let section: SourcePart.Section
        let sources: [Source]

        init(name: String, section: SourcePart.Section = .runtime, sources: [Source]) {
            self.name = name
            self.section = section
            self.sources = sources.map { $0.inFolder(name) }
        }
    }

    /// A source file of the target.
    struct Source {
        let name: String
        /// The features that a client must all have to get the source; empty if every client gets it.
        let features: Set<RuntimeFeature>
        /// The feature whose clients do not get the source.
        let excludingFeature: RuntimeFeature?
        /// The destination of the source if the runtime is shared.
        let destination: Destination
        private var folder = ""

        init(
            _ name: String, _ feature: RuntimeFeature?, with other: RuntimeFeature? = nil,
            unless excludingFeature: RuntimeFeature? = nil, in destination: Destination = .runtime
        ) {
            self.name = name
            features = Set([feature, other].compactMap { $0 })
            self.excludingFeature = excludingFeature
            self.destination = destination
        }

        fileprivate func inFolder(_ folder: String) -> Source {
            var source = self
            source.folder = folder
            return source
        }

        /// The text of the source; empty if the target `RuntimeText` does not embed it.
        var bytes: [UInt8] {
            let text = runtimeText("\(folder)/\(name)")
            return Array(UnsafeRawBufferPointer(start: text.bytes, count: text.count))
        }

        func isIncluded(in used: Set<RuntimeFeature>) -> Bool {
            used.isSuperset(of: features) && !(excludingFeature.map(used.contains) ?? false)
        }
    }

    /// The destination of a source if the runtime is shared.
    enum Destination {
        case runtime
        /// Each client, because the source declares or uses types of the client.
        case client
        /// The runtime and each client, which declares the type separately in order to extend it.
        case both

        var isRuntime: Bool { self != .client }
        var isClient: Bool { self != .runtime }
    }

    static let folders: [Folder] = [
        Folder(
            name: "Call",
            sources: [
                Source("Call", nil),
                Source("CallOptions", nil),
                Source("Response", nil),
                Source("Failure", nil),
                Source("DecodingProblem", nil),
                Source("DecodingProblem+Details", .details),
                Source("DecodingProblem+Objection", .objections),
                Source("ErrorResponses", nil),
                Source("DocumentedBody", nil, unless: .own),
            ]),
        Folder(
            name: "Configuration",
            sources: [
                Source("Configuration", nil),
                Source("Configuration+URLSession", .urlSession),
                Source("Server", nil, in: .both),
                Source("Session", nil),
                Source("Interceptor", .interceptors),
                Source("RetryPolicy", .retries),
                Source("LogEntry", .log),
            ]),
        Folder(
            name: "Request",
            sources: [
                Source("Request", nil),
                Source("Request+Parameters", nil),
                Source("Request+Styles", .styles),
                Source("Request+Cookies", .cookies),
                Source("Request+Body", nil),
                Source("Request+Form", .forms),
                Source("Request+Lines", .sentLines),
                Source("Request+Multipart", .multipart),
                Source("PathTemplate", nil),
                Source("ParameterValue", .styles),
                Source("TextCharset", .charsets),
                Source("TextCharset+Writing", .sentCharsets),
                Source("Escaping", nil),
                Source("Headers", nil),
                Source("Headers+Values", .headers),
                Source("FormBody", .forms),
                Source("Multipart", .multipart),
            ]),
        Folder(
            name: "Sending",
            sources: [
                Source("CallResponder", .stubs),
                Source("OutgoingCall", nil),
                Source("OutgoingCall+HTTPRequest", nil),
                Source("OutgoingCall+Credentials", nil),
                Source("OutgoingCall+Failure", nil),
                Source("CallAttempt", nil),
                Source("RetryLoop", .retries),
                Source("RetryBudget", .retries),
                Source("OutgoingCall+Exchange", nil),
                Source("InterceptorChain", .interceptors),
                Source("ReceivedResponse", nil),
                Source("ReceivedResponse+Depth", .nesting),
                Source("ReceivedResponse+Text", .texts),
                Source("CallClock", nil),
                Source("CurlLine", .log),
                Source("Redaction", .redaction),
            ]),
        Folder(
            name: "Transport",
            sources: [
                Source("Transport", nil),
                Source("ClosureTransport", .interceptors),
                Source("HTTPRequest+Redirects", nil),
                Source("URLSessionTransport", .urlSession),
                Source("SessionDelegate", .urlSession, with: .tasks),
                Source("Headers+URLResponse", .urlSession),
                Source("URLSessionTransport+Response", .urlSession, unless: .tasks),
                Source("URLSessionTransport+Exchange", .urlSession, with: .tasks),
                Source("Exchange", .urlSession, with: .tasks),
                Source("SessionTask", .urlSession, with: .tasks),
                Source("SessionTask+Linux", .linux),
                Source("ExchangeDeadline", .tasks),
                Source("HTTPDate", .httpDates),
                Source("HTTPBody", nil),
            ]),
        Folder(
            name: "Coding",
            sources: [
                Source("JSONCoding", nil),
                Source("FoundationJSON", nil, unless: .fastJSON),
                Source("Fields", nil),
                Source("PartialList", .partialLists),
                Source("PartialFormat", .partialLists, with: .formats),
                Source("WireFormat", .formats),
                Source("WireFormat+More", .rareFormats),
                Source("UnionReader", .unions),
                Source("UnionTag", .tags),
                Source("Shape", .unions),
                Source("JSONKind", .json),
                Source("TupleCoding", .tuples),
                Source("Timestamp", .dates),
                Source("DigitScanner", .calendarDates),
            ]),
        Folder(
            name: "JSONCoding",
            sources: [
                Source("JSONReader", .fastJSON),
                Source("JSONReader+Tape", .fastJSON),
                Source("JSONReader+Scanner", .fastJSON),
                Source("JSONReader+Number", .fastJSON),
                Source("JSONReader+Members", .fastJSON),
                Source("JSONReader+Containers", .fastJSON),
                Source("Fields+Source", .fastJSON),
                Source("JSONWriter", .fastJSON),
                Source("JSONWriter+Containers", .fastJSON),
                Source("JSONWriter+Output", .fastJSON),
                Source("UUIDText", .fastJSON),
            ]),
        Folder(
            name: "Values",
            sources: [
                Source("JSON", .json),
                Source("Nullable", .nullable),
                Source("OpenEnum", .enums),
                Source("ClosedEnum", .closedEnums),
                Source("Indirect", .indirection),
                Source("CalendarDate", .calendarDates),
                Source("FilePart", .uploads),
                Source("UnexpectedValue", .log),
                Source("Guarded", .tasks),
            ]),
        Folder(
            name: "Credentials",
            sources: [
                Source("Credential", nil),
                Source("SecurityScheme", nil),
                Source("SecretKeeper", .refresh),
                Source("Credential+OAuth2", .oauth2),
                Source("OAuth2", .oauth2),
                Source("OAuth2+Grant", .oauth2),
                Source("OAuth2+Refusal", .oauth2),
            ]),
        Folder(
            name: "Pages",
            sources: [
                Source("PagedCall", .pages),
                Source("Page", .pages),
                Source("Pages", .pages),
                Source("Paging", .pages),
                Source("Paging+Counting", .pages),
                Source("Request+Pages", .pages),
                Source("PagePlacement", .pages),
                Source("Headers+Links", .pages),
            ]),
        Folder(
            name: "Streams",
            sources: [
                Source("StreamedResponse", .streams),
                Source("ByteStream", .streams),
                Source("ByteChannel", .streams, with: .urlSession),
                Source("SpillFile", .streams, with: .urlSession),
                Source("EventStream", .events),
                Source("ServerSentEvent", .events),
                Source("ReceivedEvent", .events),
                Source("EventParser", .events),
                Source("LineStream", .lines),
                Source("LineReader", .streamedLines),
            ]),
        Folder(
            name: "Transfer",
            sources: [
                Source("BodySource", .uploads),
                Source("BodyUpload", .uploads, with: .urlSession),
                Source("BodyPipe", .uploads, with: .urlSession),
                Source("BodyPipe+Linux", .uploads, with: .linux),
                Source("ByteStream+Transfer", .streams),
                Source("TransferProgress", .streams),
                Source("Call+Download", .downloads),
                Source("PartialFile", .downloads),
            ]),
        Folder(
            name: "Pacing",
            sources: [
                Source("CallGate", .pacing),
                Source("Configuration+Pacing", .pacing),
                Source("Pacer", .pacing),
                Source("Pacer+Lane", .pacing),
                Source("Pacer+Line", .pacing),
            ]),
        Folder(
            name: "Stubs",
            section: .stubs,
            sources: [
                Source("StubbedClient", .stubs, in: .client),
                Source("Stub", .stubs),
                Source("StubRule", .stubs, in: .client),
                Source("StubResponse", .stubs),
                Source("StubResponse+Error", .stubbedErrors, in: .client),
                Source("StubbedCall", .stubs),
                Source("CallRecorder", .stubs),
                Source("DocumentedExample", .stubs),
            ]),
        Folder(
            name: "AsyncHTTPClientTransport",
            sources: [
                Source("AsyncHTTPClientTransport", .asyncHTTPClient)
            ]),
    ]
}
