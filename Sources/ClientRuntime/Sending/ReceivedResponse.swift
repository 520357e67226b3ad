package import Foundation

nonisolated extension APIClient {
    /// A response to decode.
    package struct ReceivedResponse: Sendable {
        package let status: Int
        let headers: Headers
        package var body: Data
        //% if log
        /// The collector of unexpected values; `nil` if they are not collected.
        var unexpectedValues: UnexpectedValueCollector?
        //% end
        //% if streams
        /// The body, if it is read while it arrives.
        var stream: StreamedResponse?
        //% end

        init(status: Int, headers: Headers, body: Data) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        init(_ response: HTTPResponse) {
            self.init(status: response.status, headers: response.headers, body: response.body)
        }
        //% if log

        init(_ response: HTTPResponse, _ unexpectedValues: UnexpectedValueCollector?) {
            self.init(response)
            self.unexpectedValues = unexpectedValues
        }
        //% end
    }
}

nonisolated extension APIClient.ReceivedResponse {
    package func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        //% if partialLists
        if let list = try partial(type), let value = list as? Value { return value }
        //% end
        return try decoded(type, from: json(for: type))
    }

    //% if partialLists

    /// Returns a list without its unreadable elements; `nil` if the type is no list, or the call does not skip
    /// elements.
    private func partial(_ type: any Decodable.Type) throws -> (any Decodable)? {
        guard unexpectedValues?.skipsElements == true, let list = type as? any APIClient.PartialList.Type else { return nil }
        return try list.partial(of: APIClient.self) { try decoded($0, from: body) }
    }
    //% end

    /// Returns the body. An empty body counts as `null` for a type that can be `nil`.
    private func json(for type: any Decodable.Type) -> Data {
        body.isEmpty && type is any ExpressibleByNilLiteral.Type ? Data("null".utf8) : body
    }
    //% if absentBodies

    /// True if a response with the status has no body (RFC 9110 §15.3.5, §15.3.6).
    var hasNoBody: Bool { [204, 205].contains(status) }
    //% end

    private func decoded<Value: Decodable>(_ type: Value.Type, from body: Data) throws -> Value {
        //% if log
        try APIClient.JSONCoding.decode(type, from: body, userInfo: unexpectedValues?.userInfo ?? [:])
        //% else
        //| try APIClient.JSONCoding.decode(type, from: body)
        //% end
    }
    //% if formats

    package func json<Format: APIClient.WireFormat>(as format: Format) throws -> Format.Value {
        guard let value = format.decode(try json(Format.Wire.self)) else {
            throw APIClient.mismatch(format.expectation, at: [])
        }
        return value
    }
    //% end

    //% if answers
    /// The error for a success with an undocumented status, whose body has no known type.
    package var undocumentedStatus: DecodingError {
        APIClient.mismatch("what is documented for a status, which \(status) is not", at: [])
    }

    //% end
    /// The deepest nesting that is decoded. Decoding uses stack for each level, and a thread may have only 512 kB;
    /// without a limit, a response could crash the process.
    static let maximalDepth = 100

    static var tooDeep: DecodingError {
        APIClient.mismatch("JSON that is nested at most \(maximalDepth) levels deep", at: [], found: "deeper")
    }

    /// Returns the depth of nested arrays and objects, without validating the text.
    static func depth(of json: Data) -> Int {
        unsafe json.withUnsafeBytes { bytes in
            var (depth, deepest, isInString, isEscaped) = (0, 0, false, false)
            for index in bytes.indices {
                let byte = unsafe bytes[index]
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
