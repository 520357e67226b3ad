import Foundation

nonisolated extension APIClient {
    /// Where an answer is not what the API documents.
    public struct DecodingProblem: Error, Sendable {
        /// The place in the body, such as `data[3].created_at`; empty for the whole body.
        public let path: String

        /// What should be there.
        public let expected: String

        /// What is there, shortened.
        public let found: String

        init(_ error: any Error, body: Data, contentType: String?) {
            switch error {
            case DecodingError.keyNotFound(let key, let context):
                path = Self.text(of: context.codingPath)
                expected = "the required property '\(key.stringValue)'"
                found = Self.value(at: context.codingPath, in: body)
            case DecodingError.typeMismatch(let type, let context):
                path = Self.text(of: context.codingPath)
                expected = Self.name(of: type)
                found = Self.value(at: context.codingPath, in: body)
            case DecodingError.valueNotFound(let type, let context):
                path = Self.text(of: context.codingPath)
                expected = Self.name(of: type)
                found = Self.value(at: context.codingPath, in: body)
            case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
                path = Self.text(of: context.codingPath)
                expected = context.debugDescription
                found = Self.value(at: context.codingPath, in: body)
            case DecodingError.dataCorrupted(let context) where JSON(data: body) != nil:
                path = ""
                expected = context.debugDescription
                found = snippet(of: body)
            default:
                path = ""
                expected = "JSON"
                let type = contentType.map { "\($0): " } ?? ""
                found = body.isEmpty ? "nothing" : type + snippet(of: body)
            }
        }

        private static func text(of codingPath: [any CodingKey]) -> String {
            codingPath.reduce(into: "") { text, key in
                if let index = key.intValue {
                    text += "[\(index)]"
                } else {
                    text += (text.isEmpty ? "" : ".") + key.stringValue
                }
            }
        }

        private static func name(of type: Any.Type) -> String {
            switch type {
            case is String.Type: "a string"
            case is Bool.Type: "true or false"
            case is Double.Type, is Float.Type: "a number"
            case is any FixedWidthInteger.Type: "a whole number"
            case is [String: Any].Type: "an object"
            case is [Any].Type: "an array"
            default: "\(type)"
            }
        }

        private static func value(at codingPath: [any CodingKey], in body: Data) -> String {
            var value = JSON(data: body)
            for key in codingPath {
                if let index = key.intValue {
                    value = value?[index]
                } else {
                    value = value?[key.stringValue]
                }
            }
            return value.map { shortened($0.description) } ?? "nothing"
        }
    }

    static func snippet(of body: Data) -> String {
        body.isEmpty ? "an empty body" : shortened(String(decoding: body.prefix(400), as: UTF8.self))
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 120 ? text : text.prefix(119) + "…"
    }
}

nonisolated extension APIClient.DecodingProblem: CustomStringConvertible {
    public var description: String {
        "\(path.isEmpty ? "the body" : path) should be \(expected), and is \(found)"
    }
}
