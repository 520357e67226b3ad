/// Stands for the client type that Tenon generates, so that the runtime compiles and is tested by itself. Files of this
/// folder are not copied into a client; in all others, every `APIClient` becomes the client's own name.
public nonisolated struct APIClient: Sendable {
    /// The state of the client, which a generated client has as well.
    public let session: Session

    init(session: Session) {
        self.session = session
    }

    /// A client with a bearer token, as a generated one is made.
    public init(token: Credential, server: Server, configuration: Configuration = .init()) {
        session = Session(server: server, credentials: [.bearer: token], configuration: configuration)
    }

    /// Stands for the operations of an API.
    public struct StubOperations: Sendable {
        /// Stands for a group of operations.
        public let things = Things()

        /// The operations of the group, as a stubbed client names them.
        public struct Things: Sendable {
            /// An operation with a response of JSON.
            public let show = StubOperation<Problem>("things.show")
            /// The same operation, asked for text.
            public let text = StubOperation<String>("things.show", accept: "text/plain")
        }
    }

    /// Stands for the documented error bodies of an API.
    public enum ErrorBody: Hashable, Sendable {
        /// An error whose body could be read.
        case problem(Problem)
        /// An error whose body is not what the document says.
        case unreadable(DecodingProblem)
    }

    /// Stands for the schema of an error body.
    public struct Problem: Hashable, Sendable, Codable {
        /// The text for people.
        public var message: String

        /// The error body with this text.
        public init(message: String) {
            self.message = message
        }
    }
}

nonisolated extension APIClient.ErrorDecoder {
    static var problem: Self { Self { .problem(try $0.json()) } }
}

nonisolated extension APIClient.Failure {
    static let messagePlaces = [["problems", "0", "text"]]
}

nonisolated extension APIClient.Request {
    @inline(never) init(_ method: String, _ operation: String) {
        self.init(method, operation, security: [[.bearer]])
    }
}

nonisolated extension APIClient.Configuration {
    static var standardUserAgent: String { "APIClient/1.0 (Tenon)" }
}

nonisolated extension APIClient {
    /// Stands for the examples of an API's description.
    static func examples(of operation: String) -> [DocumentedExample] {
        switch operation {
        case "things.show":
            [
                .init("oak", status: 200, type: "application/json", #"{"name": "Oak"}"#),
                .init("elm", status: 200, type: "application/json", #"{"name": "Elm"}"#),
                .init(status: 404, type: "application/json", #"{"message": "no such thing"}"#),
            ]
        case "things.delete": [.init(status: 204)]
        default: []
        }
    }
}
