internal import Foundation

nonisolated extension APIClient {
    /// A place where a response differs from the API's description.
    public struct DecodingProblem: Error, Hashable, Sendable {
        /// The place in the body, such as `data[3].created_at`; empty for the whole body.
        public let path: String

        /// The expected value.
        public let expected: String

        /// The found value, shortened.
        public let found: String

        /// The problem in a sentence.
        public let description: String

        init(_ error: any Error, body: Data, contentType: String?) {
            switch error {
            case DecodingError.keyNotFound(let key, let context):
                let container = Self.value(at: context.codingPath, in: body)
                self.init(
                    at: context.codingPath + [key], "a value, since it is required", "nothing",
                    description: "is required, and is missing from \(container)")
            case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
                let value = Self.value(at: context.codingPath, in: body)
                self.init(at: context.codingPath, Self.name(of: type), value)
            case DecodingError.dataCorrupted(let context) where context.underlyingError is FormatMismatch:
                let mismatch = context.underlyingError as? FormatMismatch
                if let flaw = mismatch?.flaw {
                    self.init(at: [], "JSON", Self.text(of: body, contentType, flaw))
                } else {
                    let value = mismatch?.found ?? Self.value(at: context.codingPath, in: body)
                    self.init(at: context.codingPath, context.debugDescription, value)
                }
            // In valid JSON of the right type, Foundation refuses only numbers.
            case DecodingError.dataCorrupted(let context) where Self.json(body) != nil:
                let value = Self.value(at: context.codingPath, in: body)
                self.init(at: context.codingPath, "a number that fits its type", value)
            default:
                self.init(at: [], "JSON", Self.text(of: body, contentType))
            }
        }

        //% if events
        /// Creates a problem with the body as a whole.
        init(expected: String, found: String) {
            self.init(at: [], expected, found)
        }

        //% end
        private init(
            at codingPath: [any CodingKey], _ expected: String, _ found: String, description: String? = nil
        ) {
            path = Self.text(of: codingPath)
            self.expected = expected
            self.found = found
            let place = path.isEmpty ? "the body" : path
            self.description = "\(place) \(description ?? "should be \(expected), and is \(found)")"
        }

        /// Describes a body that is not JSON.
        private static func text(of body: Data, _ contentType: String?, _ flaw: String? = nil) -> String {
            if body.isEmpty {
                return "empty"
            }
            // A body with a JSON media type may have been cut off, so its length tells more than its type.
            let isSaidToBeJSON = contentType?.lowercased().contains("json") ?? true
            if isSaidToBeJSON, let flaw { return "\(body.count) bytes that are not, for lack of \(flaw)" }
            let kind = isSaidToBeJSON ? "\(body.count) bytes that are not" : contentType
            return "\(kind ?? ""): \(snippet(of: body))"
        }

        /// Returns true for an error of Foundation, which does not name the mistake.
        static func isVague(_ context: DecodingError.Context) -> Bool { !(context.underlyingError is FormatMismatch) }

        static func text(of codingPath: [any CodingKey]) -> String {
            codingPath.reduce(into: "") { text, key in
                if let index = index(key) {
                    text += "[\(index)]"
                } else {
                    text += (text.isEmpty ? "" : ".") + key.stringValue
                }
            }
        }

        //% if objections
        /// Describes an error in a few words, without the found value.
        static func objection(_ error: any Error) -> String {
            switch error {
            case DecodingError.keyNotFound(let key, let context):
                return text(of: context.codingPath + [key]) + " is missing"
            case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
                return objection(at: context, name(of: type))
            case DecodingError.dataCorrupted(let context) where context.underlyingError is FormatMismatch:
                return objection(at: context, context.debugDescription)
            case DecodingError.dataCorrupted(let context):
                return objection(at: context, "a number that fits its type")
            default:
                return "\(error)"
            }
        }

        private static func objection(at context: DecodingError.Context, _ expected: String) -> String {
            let path = text(of: context.codingPath)
            return (path.isEmpty ? "the value" : path) + " should be \(expected)"
        }

        //% end
        /// Returns the index of an element; `nil` for a name, even for a number, which has an `intValue` too.
        private static func index(_ key: any CodingKey) -> Int? {
            key.intValue.flatMap { key.stringValue == "Index \($0)" ? $0 : nil }
        }

        private static func name(of type: Any.Type) -> String {
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

        private static func value(at codingPath: [any CodingKey], in body: Data) -> String {
            guard var value = json(body) else { return snippet(of: body) }
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
            return (try? JSONSerialization.data(withJSONObject: value, options: options)).map(snippet) ?? "a number"
        }

        static func json(_ body: Data) -> Any? {
            guard ReceivedResponse.depth(of: body) <= ReceivedResponse.maximalDepth else { return nil }
            return try? JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed)
        }
    }

    static func snippet(of body: Data) -> String {
        guard !body.isEmpty else { return "an empty body" }
        let text = String(decoding: body.prefix(400), as: UTF8.self)
        return shortened(body.count > 400 ? text + "…" : text)
    }

    /// Returns the start of a text, on one line.
    private static func shortened(_ text: String) -> String {
        let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
        return line.count <= 120 ? line : line.prefix(119) + "…"
    }
}

nonisolated extension APIClient.DecodingProblem: CustomStringConvertible {}

nonisolated extension APIClient {
    /// Returns the error for a value that has the right JSON type, but the wrong format. Without `found`, its message
    /// shows the value at the path.
    static func mismatch(_ expectation: String, at path: [any CodingKey], found: String? = nil) -> DecodingError {
        let reason = FormatMismatch(found: found)
        return .dataCorrupted(.init(codingPath: path, debugDescription: expectation, underlyingError: reason))
    }

    /// Returns the error for a number that its type cannot hold, such as `1.5` for an `Int`, or that no type can hold,
    /// such as `1e400`.
    static func wrongNumber(_ number: String, at codingPath: [any CodingKey]) -> DecodingError {
        let isHuge = Double(number)?.isInfinite ?? true
        let expectation = isHuge ? "a number of at most 1.8e308" : "a number that fits its type"
        return mismatch(expectation, at: codingPath, found: snippet(of: Data(number.utf8)))
    }

    /// Returns the error for a text that is not JSON, with the syntax that is expected at a position.
    static func malformed(_ expected: String, at position: Int, in text: [UInt8]) -> DecodingError {
        //% if fastJSON
        let before = text.prefix(position)
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 } + 1
        let flaw = "\(expected) at line \(line), column \(column)"
        let reason = FormatMismatch(flaw: flaw + " (\(excerpt(text.dropFirst(position))))")
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

    /// The mark of the runtime's errors, because the text of Foundation's errors is not meant for users.
    private struct FormatMismatch: Error {
        var found: String?
        /// The mistake that makes a text invalid JSON, and its place.
        var flaw: String?
    }
}
