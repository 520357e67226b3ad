import Foundation

/// A JSON value that is independent of the clients' runtime.
enum WireJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string(String)
    case array([WireJSON])
    case object([String: WireJSON])

    init(parsing text: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }

    init(parsing data: Data) throws {
        self = try JSONDecoder().decode(Self.self, from: data)
    }

    /// Reads the values of all lines as an array.
    init(parsingLines data: Data) throws {
        let lines = data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
        self = .array(try lines.map { try WireJSON(parsing: $0) })
    }

    subscript(name: String) -> WireJSON? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var elements: [WireJSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// JSON text, members sorted by name.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }

    /// The text of a parameter: a string without its quotes, any other value as JSON.
    var plainText: String {
        if case .string(let text) = self { text } else { text }
    }
}

extension WireJSON: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let elements = try? container.decode([WireJSON].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: WireJSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}
