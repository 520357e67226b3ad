/// A stand-in for the client type that Tenon generates, so that the runtime compiles and is tested by itself. Files of
/// this folder are not copied into a client. In all others, every `APIClient` becomes the client's name.
public nonisolated struct APIClient: Sendable {
    /// The state of the client, which a generated client has as well.
    public let session: Session

    init(session: Session) {
        self.session = session
    }

    /// Creates a client with a bearer token, like a generated initializer.
    public init(token: Credential, server: Server, configuration: Configuration = .init()) {
        session = Session(server: server, credentials: [.bearer: token], configuration: configuration)
    }

    /// A stand-in for the operations of an API.
    public struct StubOperations: Sendable {
        /// A stand-in for a group of operations.
        public let things = Things()

        /// The operations of the group, as a stubbed client names them.
        public struct Things: Sendable {
            /// An operation with a response of JSON.
            public let show = StubOperation<Problem>("things.show")
            /// The same operation with a response of text.
            public let text = StubOperation<String>("things.show", call: "text")
        }
    }

    /// A stand-in for the documented error bodies of an API.
    public enum ErrorBody: Hashable, Sendable {
        /// An error whose body could be read.
        case problem(Problem)
        /// An error whose body is not what the API documents.
        case unreadable(DecodingProblem)
    }

    /// A stand-in for the schema of an error body.
    public struct Problem: Hashable, Sendable, Codable {
        /// The message for people.
        public var message: String

        /// Creates an error body with a message.
        public init(message: String) {
            self.message = message
        }
    }
}

nonisolated extension APIClient.ErrorDecoder {
    static var problem: Self { Self { .problem(try $0.json()) } }
}

nonisolated extension APIClient.Failure {
    static let messagePaths = [["problems", "0", "text"]]
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
    /// Returns stand-ins for the examples of an API's description.
    static func examples(of operation: String) -> [DocumentedExample] {
        switch operation {
        case "things.show":
            [
                .init("oak", status: 200, type: "application/json", #"{"name": "Oak"}"#),
                .init("elm", status: 200, type: "application/json", #"{"name": "Elm"}"#),
                .init(status: 200, type: "text/plain", "Oak as text"),
                .init(status: 404, type: "application/json", #"{"message": "no such thing"}"#),
                .init(status: 400, in: 400...499, type: "application/json", #"{"message": "wrong"}"#),
                .init("busy", status: 500, in: 100...999, type: "application/json", #"{"message": "busy"}"#),
            ]
        case "things.picture": [.init(status: 200, type: "image/example", "picture")]
        case "things.delete": [.init(status: 204)]
        default: []
        }
    }
}
