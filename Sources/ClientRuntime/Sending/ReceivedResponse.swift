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
        /// True for a part of a stream, which does not have the media type of the response.
        var isPart = false
        //% end
    }
}

nonisolated extension APIClient.ReceivedResponse {
    init(_ response: APIClient.HTTPResponse) {
        self.init(status: response.status, headers: response.headers, body: response.body)
    }
    //% if log

    init(_ response: APIClient.HTTPResponse, _ unexpectedValues: APIClient.UnexpectedValueCollector?) {
        self.init(response)
        self.unexpectedValues = unexpectedValues
    }
    //% end

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

    /// True if a response with the status has no body (RFC 9110 §15.3.5, §15.3.6, §15.4.5).
    var hasNoBody: Bool { [204, 205, 304].contains(status) }
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
        let wire = try json(Format.Wire.self)
        //% if partialLists
        if let value = unexpectedValues?.readable(wire, as: format, at: []) { return value }
        //% end
        guard let value = format.decode(wire) else {
            throw APIClient.mismatch(format.expectation, at: [])
        }
        return value
    }
    //% end

    //% if answers
    /// The error for a success with an undocumented status, whose body has no known type.
    package var undocumentedStatus: DecodingError {
        APIClient.mismatch("the body of a documented status (\(status) is not documented)", at: [])
    }

    //% end
}
