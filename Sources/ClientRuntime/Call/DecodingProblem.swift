internal import Foundation

nonisolated extension APIClient {
    /// A value by which a response differs from the API's description.
    public struct DecodingProblem: Error, Hashable, Sendable, CustomStringConvertible {
        /// The path in the body, such as `data[3].created_at`; empty for the whole body.
        public let path: String

        //% if details
        /// The expected value.
        public let expected: String

        /// The found value, shortened.
        public let found: String

        //% end
        /// The problem in a sentence.
        public let description: String

        //% if details
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
            let subject = path.isEmpty ? "the body" : path
            self.description = "\(subject) \(description ?? "should be \(expected), and is \(found)")"
        }
        //% else
        //| init(_ error: any Error, body: Data, contentType: String?) {
        //|     switch error {
        //|     case DecodingError.keyNotFound(let key, let context):
        //|         self.init(at: context.codingPath + [key], "is required, and is missing")
        //|     case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
        //|         self.init(at: context.codingPath, "should be \(type)")
        //|     case DecodingError.dataCorrupted(let context) where context.underlyingError is FormatMismatch:
        //|         self.init(at: context.codingPath, "should be \(context.debugDescription)")
        //|     case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
        //|         self.init(at: context.codingPath, "cannot be read")
        //|     default:
        //|         self.init(at: [], "should be JSON")
        //|     }
        //| }
        //|
        //| private init(at codingPath: [any CodingKey], _ problem: String) {
        //|     path = Self.text(of: codingPath)
        //|     description = (path.isEmpty ? "the body" : path) + " " + problem
        //| }
        //% end

        static func text(of codingPath: [any CodingKey]) -> String {
            codingPath.reduce(into: "") { text, key in
                if let index = index(key) {
                    text += "[\(index)]"
                } else {
                    text += (text.isEmpty ? "" : ".") + key.stringValue
                }
            }
        }

        /// Returns the index of an element; `nil` for a name, even for a number, which has an `intValue` too.
        static func index(_ key: any CodingKey) -> Int? {
            key.intValue.flatMap { key.stringValue == "Index \($0)" ? $0 : nil }
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

nonisolated extension APIClient {
    //% if details
    /// Returns the error for a value that has the right JSON type, but the wrong format. Without `found`, its message
    /// shows the value at the path.
    //% else
    //| /// Returns the error for a value that has the right JSON type, but the wrong format.
    //% end
    static func mismatch(_ expectation: String, at path: [any CodingKey], found: String? = nil) -> DecodingError {
        let reason = FormatMismatch(found: found)
        return .dataCorrupted(.init(codingPath: path, debugDescription: expectation, underlyingError: reason))
    }

    /// The mark of the runtime's errors, because the text of Foundation's errors is not meant for users.
    struct FormatMismatch: Error {
        var found: String?
        //% if details
        /// The mistake that makes a text invalid JSON, and its position.
        var flaw: String?
        //% end
    }
}
