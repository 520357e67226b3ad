/// The method and the ID of a message (JSON-RPC 2.0).
struct Envelope: Decodable {
    let id: RequestID?
    let method: String?
}

/// The parameters of a message, whose type depends on its method.
struct WithParameters<Parameters: Decodable>: Decodable {
    let params: Parameters
}

/// The ID of a request, which its response repeats.
enum RequestID: Codable, Hashable, Sendable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }
}

/// A response with a result.
struct ResultResponse<Value: Encodable>: Encodable {
    let id: RequestID?
    /// The result; `nil` is encoded as `null`.
    let result: Value?

    private enum Keys: String, CodingKey { case jsonrpc, id, result }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode("2.0", forKey: .jsonrpc)
        try container.encode(id, forKey: .id)
        try container.encode(result, forKey: .result)
    }
}

/// The error of a response (JSON-RPC 2.0, and LSP 3.17 for the last two codes).
struct ResponseError: Encodable, Error {
    let code: Code
    let message: String

    enum Code: Int, Encodable {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
        case invalidParameters = -32602
        case serverNotInitialized = -32002
        case requestCancelled = -32800
    }
}

/// A response with an error.
struct ErrorResponse: Encodable {
    let id: RequestID?
    let error: ResponseError

    private enum Keys: String, CodingKey { case jsonrpc, id, error }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode("2.0", forKey: .jsonrpc)
        try container.encode(id, forKey: .id)
        try container.encode(error, forKey: .error)
    }
}

/// A message without a response.
struct Notification<Parameters: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let method: String
    let params: Parameters
}
