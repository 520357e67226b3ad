/// The files of the target `ClientRuntime`, which the build embeds through a symbolic link, in the order in which they
/// are read. A test checks that none of them is missing here.
enum RuntimeSources {
    /// A folder of the target, and a file of a client.
    struct Room {
        let name: String
        var section = SourcePart.Section.runtime
        let sources: [Source]
    }

    struct Source {
        let name: String
        /// The features that a client has to use, all of them; empty: every client has the file.
        let features: Set<RuntimeFeature>
        /// A feature whose clients do not have the file.
        let rival: RuntimeFeature?
        let bytes: [UInt8]

        init(
            _ name: String, _ feature: RuntimeFeature?, with other: RuntimeFeature? = nil,
            unless rival: RuntimeFeature? = nil, _ bytes: [UInt8]
        ) {
            self.name = name
            features = Set([feature, other].compactMap { $0 })
            self.rival = rival
            self.bytes = bytes
        }

        func isIncluded(in used: Set<RuntimeFeature>) -> Bool {
            used.isSuperset(of: features) && !(rival.map(used.contains) ?? false)
        }
    }

    static let rooms: [Room] = [
        Room(
            name: "Call",
            sources: [
                Source("Call", nil, PackageResources.Call_swift),
                Source("CallOptions", nil, PackageResources.CallOptions_swift),
                Source("Response", nil, PackageResources.Response_swift),
                Source("Failure", nil, PackageResources.Failure_swift),
                Source("DecodingProblem", nil, PackageResources.DecodingProblem_swift),
                Source("ErrorResponses", nil, PackageResources.ErrorResponses_swift),
            ]),
        Room(
            name: "Configuration",
            sources: [
                Source("Configuration", nil, PackageResources.Configuration_swift),
                Source("Configuration+URLSession", .urlSession, PackageResources.Configuration_URLSession_swift),
                Source("Server", nil, PackageResources.Server_swift),
                Source("Session", nil, PackageResources.Session_swift),
                Source("Interceptor", nil, PackageResources.Interceptor_swift),
                Source("RetryPolicy", .retries, PackageResources.RetryPolicy_swift),
                Source("LogEntry", .log, PackageResources.LogEntry_swift),
            ]),
        Room(
            name: "Request",
            sources: [
                Source("Request", nil, PackageResources.Request_swift),
                Source("Request+Parameters", nil, PackageResources.Request_Parameters_swift),
                Source("Request+Styles", .styles, PackageResources.Request_Styles_swift),
                Source("Request+Cookies", .cookies, PackageResources.Request_Cookies_swift),
                Source("Request+Body", nil, PackageResources.Request_Body_swift),
                Source("Request+Form", .forms, PackageResources.Request_Form_swift),
                Source("Request+Lines", .sentLines, PackageResources.Request_Lines_swift),
                Source("Request+Multipart", .multipart, PackageResources.Request_Multipart_swift),
                Source("PathTemplate", nil, PackageResources.PathTemplate_swift),
                Source("ParameterValue", .styles, PackageResources.ParameterValue_swift),
                Source("Escaping", nil, PackageResources.Escaping_swift),
                Source("Headers", nil, PackageResources.Headers_swift),
                Source("Headers+Values", .headers, PackageResources.Headers_Values_swift),
                Source("FormBody", .forms, PackageResources.FormBody_swift),
                Source("Multipart", .multipart, PackageResources.Multipart_swift),
            ]),
        Room(
            name: "Sending",
            sources: [
                Source("CallResponder", .stubs, PackageResources.CallResponder_swift),
                Source("OutgoingCall", nil, PackageResources.OutgoingCall_swift),
                Source("OutgoingCall+HTTPRequest", nil, PackageResources.OutgoingCall_HTTPRequest_swift),
                Source("OutgoingCall+Credentials", nil, PackageResources.OutgoingCall_Credentials_swift),
                Source("OutgoingCall+Failure", nil, PackageResources.OutgoingCall_Failure_swift),
                Source("CallAttempt", nil, PackageResources.CallAttempt_swift),
                Source("RetryLoop", .retries, PackageResources.RetryLoop_swift),
                Source("RetryBudget", .retries, PackageResources.RetryBudget_swift),
                Source("InterceptorChain", nil, PackageResources.InterceptorChain_swift),
                Source("ReceivedResponse", nil, PackageResources.ReceivedResponse_swift),
                Source("ReceivedResponse+Text", .texts, PackageResources.ReceivedResponse_Text_swift),
                Source("CallClock", nil, PackageResources.CallClock_swift),
                Source("CurlLine", .log, PackageResources.CurlLine_swift),
                Source("Redaction", nil, PackageResources.Redaction_swift),
            ]),
        Room(
            name: "Transport",
            sources: [
                Source("Transport", nil, PackageResources.Transport_swift),
                Source("HTTPRequest+Redirects", nil, PackageResources.HTTPRequest_Redirects_swift),
                Source("URLSessionTransport", .urlSession, PackageResources.URLSessionTransport_swift),
                Source("Exchange", .urlSession, PackageResources.Exchange_swift),
                Source("Exchanges", .urlSession, PackageResources.Exchanges_swift),
                Source("SessionTask", .urlSession, PackageResources.SessionTask_swift),
                Source("SessionTask+Linux", .linux, PackageResources.SessionTask_Linux_swift),
                Source("ExchangeDeadline", nil, PackageResources.ExchangeDeadline_swift),
                Source("HTTPDate", .httpDates, PackageResources.HTTPDate_swift),
                Source("HTTPBody", nil, PackageResources.HTTPBody_swift),
            ]),
        Room(
            name: "Coding",
            sources: [
                Source("JSONCoding", nil, PackageResources.JSONCoding_swift),
                Source("FoundationJSON", nil, unless: .fastJSON, PackageResources.FoundationJSON_swift),
                Source("Fields", nil, PackageResources.Fields_swift),
                Source("PartialList", .partialLists, PackageResources.PartialList_swift),
                Source("WireFormat", .formats, PackageResources.WireFormat_swift),
                Source("WireFormat+More", .rareFormats, PackageResources.WireFormat_More_swift),
                Source("UnionReader", .unions, PackageResources.UnionReader_swift),
                Source("UnionTag", .tags, PackageResources.UnionTag_swift),
                Source("Shape", .unions, PackageResources.Shape_swift),
                Source("Outline", .json, PackageResources.Outline_swift),
                Source("TupleCoding", .tuples, PackageResources.TupleCoding_swift),
                Source("Timestamp", .dates, PackageResources.Timestamp_swift),
                Source("DigitScanner", .calendarDates, PackageResources.DigitScanner_swift),
            ]),
        Room(
            name: "JSONCoding",
            sources: [
                Source("JSONReader", .fastJSON, PackageResources.JSONReader_swift),
                Source("JSONReader+Tape", .fastJSON, PackageResources.JSONReader_Tape_swift),
                Source("JSONReader+Scanner", .fastJSON, PackageResources.JSONReader_Scanner_swift),
                Source("JSONReader+Number", .fastJSON, PackageResources.JSONReader_Number_swift),
                Source("JSONReader+Members", .fastJSON, PackageResources.JSONReader_Members_swift),
                Source("JSONReader+Containers", .fastJSON, PackageResources.JSONReader_Containers_swift),
                Source("Fields+Source", .fastJSON, PackageResources.Fields_Source_swift),
                Source("JSONWriter", .fastJSON, PackageResources.JSONWriter_swift),
                Source("JSONWriter+Containers", .fastJSON, PackageResources.JSONWriter_Containers_swift),
                Source("JSONWriter+Output", .fastJSON, PackageResources.JSONWriter_Output_swift),
                Source("UUIDText", .fastJSON, PackageResources.UUIDText_swift),
            ]),
        Room(
            name: "Values",
            sources: [
                Source("JSON", .json, PackageResources.JSON_swift),
                Source("Nullable", .nullable, PackageResources.Nullable_swift),
                Source("OpenEnum", .enums, PackageResources.OpenEnum_swift),
                Source("Indirect", .indirection, PackageResources.Indirect_swift),
                Source("CalendarDate", .calendarDates, PackageResources.CalendarDate_swift),
                Source("FilePart", .uploads, PackageResources.FilePart_swift),
                Source("UnexpectedValue", .log, PackageResources.UnexpectedValue_swift),
                Source("Guarded", nil, PackageResources.Guarded_swift),
            ]),
        Room(
            name: "Credentials",
            sources: [
                Source("Credential", nil, PackageResources.Credential_swift),
                Source("SecurityScheme", nil, PackageResources.SecurityScheme_swift),
                Source("SecretKeeper", .refresh, PackageResources.SecretKeeper_swift),
                Source("Credential+OAuth2", .oauth2, PackageResources.Credential_OAuth2_swift),
                Source("OAuth2", .oauth2, PackageResources.OAuth2_swift),
                Source("OAuth2+Grant", .oauth2, PackageResources.OAuth2_Grant_swift),
                Source("OAuth2+Refusal", .oauth2, PackageResources.OAuth2_Refusal_swift),
            ]),
        Room(
            name: "Pages",
            sources: [
                Source("PagedCall", .pages, PackageResources.PagedCall_swift),
                Source("Page", .pages, PackageResources.Page_swift),
                Source("Pages", .pages, PackageResources.Pages_swift),
                Source("Paging", .pages, PackageResources.Paging_swift),
                Source("Paging+Counting", .pages, PackageResources.Paging_Counting_swift),
                Source("Request+Pages", .pages, PackageResources.Request_Pages_swift),
                Source("RequestPlace", .pages, PackageResources.RequestPlace_swift),
                Source("Headers+Links", .pages, PackageResources.Headers_Links_swift),
            ]),
        Room(
            name: "Streams",
            sources: [
                Source("StreamedResponse", .streams, PackageResources.StreamedResponse_swift),
                Source("ByteStream", .streams, PackageResources.ByteStream_swift),
                Source("ByteChannel", .streams, PackageResources.ByteChannel_swift),
                Source("SpillFile", .streams, PackageResources.SpillFile_swift),
                Source("EventStream", .events, PackageResources.EventStream_swift),
                Source("ServerSentEvent", .events, PackageResources.ServerSentEvent_swift),
                Source("ReceivedEvent", .events, PackageResources.ReceivedEvent_swift),
                Source("EventParser", .events, PackageResources.EventParser_swift),
                Source("LineStream", .lines, PackageResources.LineStream_swift),
                Source("LineReader", .streamedLines, PackageResources.LineReader_swift),
            ]),
        Room(
            name: "Transfer",
            sources: [
                Source("BodySource", .uploads, PackageResources.BodySource_swift),
                Source("BodyUpload", .uploads, PackageResources.BodyUpload_swift),
                Source("BodyPipe", .uploads, PackageResources.BodyPipe_swift),
                Source("BodyPipe+Linux", .uploads, with: .linux, PackageResources.BodyPipe_Linux_swift),
                Source("ByteStream+Transfer", .streams, PackageResources.ByteStream_Transfer_swift),
                Source("TransferProgress", .streams, PackageResources.TransferProgress_swift),
                Source("Call+Download", .downloads, PackageResources.Call_Download_swift),
                Source("PartialFile", .downloads, PackageResources.PartialFile_swift),
            ]),
        Room(
            name: "Pacing",
            sources: [
                Source("CallGate", .pacing, PackageResources.CallGate_swift),
                Source("Configuration+Pacing", .pacing, PackageResources.Configuration_Pacing_swift),
                Source("Pacer", .pacing, PackageResources.Pacer_swift),
                Source("Pacer+Lane", .pacing, PackageResources.Pacer_Lane_swift),
                Source("Pacer+Line", .pacing, PackageResources.Pacer_Line_swift),
            ]),
        Room(
            name: "Stubs",
            section: .stubs,
            sources: [
                Source("Stub", .stubs, PackageResources.Stub_swift),
                Source("StubAnswer", .stubs, PackageResources.StubAnswer_swift),
                Source("StubResponse", .stubs, PackageResources.StubResponse_swift),
                Source("StubResponse+Error", .stubbedErrors, PackageResources.StubResponse_Error_swift),
                Source("StubbedCall", .stubs, PackageResources.StubbedCall_swift),
                Source("CallRecorder", .stubs, PackageResources.CallRecorder_swift),
                Source("DocumentedExample", .stubs, PackageResources.DocumentedExample_swift),
            ]),
        Room(
            name: "AsyncHTTPClientTransport",
            sources: [
                Source("AsyncHTTPClientTransport", .asyncHTTPClient, PackageResources.AsyncHTTPClientTransport_swift),
            ]),
    ]
}
