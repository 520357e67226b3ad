internal import Foundation

nonisolated extension APIClient {
    /// An answer that is to be decoded.
    struct Answer: Sendable {
        let status: Int
        let headers: Headers
        let body: Data

        func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            try JSONDecoder().decode(type, from: body)
        }

        func json<Format: WireFormat>(as format: Format) throws -> Format.Value {
            guard let value = format.decode(try json(Format.Wire.self)) else {
                throw mismatch(format.expectation, at: [])
            }
            return value
        }

        func text() throws -> String {
            guard let text = String(data: body, encoding: .utf8) else {
                throw mismatch("UTF-8 text", at: [])
            }
            return text
        }
    }
}

nonisolated extension APIClient.Answer {
    /// For a success of a status that the API does not document, so that nobody knows what the body is.
    var undocumentedStatus: DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "what is documented for a status, which \(status) is not"))
    }
}
