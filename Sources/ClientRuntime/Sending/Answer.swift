internal import Foundation

nonisolated extension APIClient {
    /// An answer that is to be decoded.
    struct Answer: Sendable {
        let status: Int
        let headers: Headers
        let body: Data
        /// `nil` where nobody wants to know.
        var misfits: MisfitCollector?

        func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            guard Self.depth(of: body) <= Self.maximalDepth else {
                throw mismatch("JSON that is nested at most \(Self.maximalDepth) levels deep", at: [])
            }
            let decoder = JSONDecoder()
            if let misfits, let key = MisfitCollector.key { decoder.userInfo[key] = misfits }
            return try decoder.decode(type, from: body)
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
    /// What is decoded takes a piece of the stack for every level, and a thread of the system may have no more than 512
    /// kB: an answer must not be able to end the process.
    static let maximalDepth = 100

    /// How deep arrays and objects are in one another, the text otherwise not looked at.
    static func depth(of json: Data) -> Int {
        json.withUnsafeBytes { bytes in
            var (depth, deepest, isInString, isEscaped) = (0, 0, false, false)
            for byte in bytes {
                switch byte {
                case _ where isEscaped: isEscaped = false
                case UInt8(ascii: "\\"): isEscaped = isInString
                case UInt8(ascii: "\""): isInString.toggle()
                case _ where isInString: break
                case UInt8(ascii: "["), UInt8(ascii: "{"):
                    depth += 1
                    deepest = max(deepest, depth)
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                default: break
                }
            }
            return deepest
        }
    }
}

nonisolated extension APIClient.Answer {
    /// For a success of a status that the API does not document, so that nobody knows what the body is.
    var undocumentedStatus: DecodingError {
        APIClient.mismatch("what is documented for a status, which \(status) is not", at: [])
    }
}
