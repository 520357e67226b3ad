/// Stands for the client type that Tenon generates, so that the runtime compiles and is tested by itself. Files of this
/// folder are not copied into a client; in all others, every `APIClient` becomes the client's own name.
public nonisolated struct APIClient: Sendable {
    public let session: Session

    public init(token: Credential, server: Server, configuration: Configuration = .init()) {
        session = Session(server: server, credentials: [.bearer: token], configuration: configuration)
    }

    /// Stands for the documented error bodies of an API.
    public enum ErrorBody: Hashable, Sendable {
        case problem(Problem)
    }

    public struct Problem: Hashable, Sendable, Codable {
        public var message: String

        public init(message: String) {
            self.message = message
        }
    }
}

nonisolated extension APIClient.ErrorDecoder {
    static var problem: Self { Self { .problem(try $0.json()) } }
}

nonisolated extension APIClient.Request {
    init(_ method: String, _ operation: String) {
        self.init(method, operation, security: [[.bearer]])
    }
}
