internal import Foundation

nonisolated extension APIClient.DecodingProblem {
    /// Describes a body that is not JSON.
    static func text(of body: Data, _ contentType: String?, _ flaw: String? = nil) -> String {
        if body.isEmpty {
            return "empty"
        }
        // A body with a JSON media type may have been cut off, so its length tells more than its type.
        let isSaidToBeJSON = contentType?.lowercased().contains("json") ?? true
        if isSaidToBeJSON, let flaw { return "\(body.count) bytes of invalid JSON: expected \(flaw)" }
        let kind = isSaidToBeJSON ? "\(body.count) bytes of invalid JSON" : contentType
        return "\(kind ?? ""): \(APIClient.snippet(of: body))"
    }

    /// Returns true for an error of Foundation, which does not name the mistake.
    static func isVague(_ context: DecodingError.Context) -> Bool { !(context.underlyingError is APIClient.FormatMismatch) }

    static func name(of type: Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is Double.Type, is Float.Type, is Decimal.Type: "a number"
        case is any FixedWidthInteger.Type: "a whole number"
        case is [String: Any].Type: "an object"
        case is [Any].Type: "an array"
        default: "\(type)"
        }
    }

    static func value(at codingPath: [any CodingKey], in body: Data) -> String {
        guard var value = json(body) else { return APIClient.snippet(of: body) }
        for key in codingPath {
            let part: Any? =
                switch value {
                case let elements as [Any]: index(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
                case let members as [String: Any]: members[key.stringValue]
                default: nil
                }
            guard let part else { return "nothing" }
            value = part
        }
        let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
        return (try? JSONSerialization.data(withJSONObject: value, options: options)).map(APIClient.snippet) ?? "a number"
    }

    static func json(_ body: Data) -> Any? {
        //% if nesting
        guard !APIClient.ReceivedResponse.isTooDeep(body) else { return nil }
        //% end
        return try? JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed)
    }
}

nonisolated extension APIClient {
    /// Returns the error for a number that its type cannot hold, such as `1.5` for an `Int`, or that no type can hold,
    /// such as `1e400`.
    static func wrongNumber(_ number: String, at codingPath: [any CodingKey]) -> DecodingError {
        let isHuge = Double(number)?.isInfinite ?? true
        let expectation = isHuge ? "a number of at most 1.8e308" : "a number that fits its type"
        return mismatch(expectation, at: codingPath, found: snippet(of: Data(number.utf8)))
    }

    /// Returns the error for a text that is not JSON, with the syntax that is expected at a position.
    static func malformed(_ expected: String, at position: Int, in bytes: [UInt8]) -> DecodingError {
        //% if fastJSON
        let before = bytes.prefix(position)
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 } + 1
        let flaw = "\(expected) at line \(line), column \(column)"
        let reason = FormatMismatch(flaw: flaw + " (\(excerpt(bytes.dropFirst(position))))")
        //% else
        //| let flaw = "\(expected) at byte \(position + 1)"
        //| let reason = FormatMismatch(flaw: flaw)
        //% end
        return .dataCorrupted(.init(codingPath: [], debugDescription: "JSON with " + flaw, underlyingError: reason))
    }
    //% if fastJSON

    /// Returns the start of the text after a syntax error.
    private static func excerpt(_ rest: ArraySlice<UInt8>) -> String {
        guard let first = rest.first else { return "the end" }
        guard 0x20...0x7E ~= first else { return "the byte 0x\(String(first, radix: 16))" }
        let start = rest.prefix(24).prefix { 0x20...0x7E ~= $0 }
        return String(decoding: start, as: UTF8.self) + (start.count < rest.count ? "…" : "")
    }
    //% end
}
