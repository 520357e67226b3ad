internal import Foundation

nonisolated extension APIClient {
    /// The header fields of a request or a response, in order. Names are compared without regard to case.
    public struct Headers: Hashable, Sendable {
        /// A header field as it is sent: the spelling of its name is kept.
        public typealias Field = (name: String, value: String)

        private var names: [String] = []
        private var values: [String] = []

        /// Creates headers without fields.
        public init() {}

        /// All fields, in the order in which they were added.
        public var fields: [Field] {
            zip(names, values).map { ($0, $1) }
        }

        /// The value of a field; the values of several fields with the name are joined by commas (RFC 9110 §5.3).
        /// Setting replaces all fields with the name, and `nil` removes them.
        public subscript(name: String) -> String? {
            get {
                let found = all(name)
                return found.isEmpty ? nil : found.joined(separator: ", ")
            }
            set {
                let kept = fields.filter { !Self.isSame($0.name, name) }
                names = kept.map(\.name)
                values = kept.map(\.value)
                if let newValue {
                    add(name, newValue)
                }
            }
        }

        /// Returns the values of every field with the name.
        public func all(_ name: String) -> [String] {
            fields.filter { Self.isSame($0.name, name) }.map(\.value)
        }

        /// Adds a field after the others, even if there is one with the name already.
        public mutating func add(_ name: String, _ value: String) {
            names.append(name)
            values.append(value)
        }

        /// Adds the fields of `other`, which replace those with the same name.
        mutating func override(with other: Headers) {
            for name in other.names {
                self[name] = nil
            }
            for field in other.fields {
                add(field.name, field.value)
            }
        }

        //% if stubs
        func overridden(with other: Headers) -> Headers {
            var headers = self
            headers.override(with: other)
            return headers
        }

        //% end
        /// The name of the first field that cannot be sent, because it is no valid name or its value contains a control
        /// character.
        var firstInvalidName: String? {
            fields.first { !Self.isToken($0.name) || $0.value.unicodeScalars.contains(where: Self.isControl) }?.name
        }

        private static func isSame(_ a: String, _ b: String) -> Bool {
            a.utf8.count == b.utf8.count && a.lowercased() == b.lowercased()
        }

        private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
        }

        static func isToken(_ name: String) -> Bool {
            !name.isEmpty && name.utf8.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
        }
    }
}

nonisolated extension APIClient.Headers: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements {
            add(name, value)
        }
    }
}

nonisolated extension APIClient.Headers: CustomStringConvertible, CustomReflectable {
    //% if redaction
    /// One field on each line, without secrets.
    public var description: String {
        shown.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
    }

    public var customMirror: Mirror {
        Mirror(self, children: shown.map { ($0.name, $0.value) }, displayStyle: .dictionary)
    }

    private var shown: [Field] {
        fields.map { ($0.name, APIClient.Redaction.value(ofHeader: $0.name, $0.value)) }
    }
    //% else
    //| /// The names of the fields, because any value can be a secret.
    //| public var description: String { names.joined(separator: ", ") }
    //|
    //| public var customMirror: Mirror { Mirror(self, children: [("names", names)]) }
    //% end
}
