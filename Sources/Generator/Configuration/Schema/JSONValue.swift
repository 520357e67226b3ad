import Diagnostics
import ShownText

/// A JSON value whose objects keep the order of their members.
indirect enum JSONValue {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral value: String) {
        self = .text(value)
    }

    init(arrayLiteral elements: JSONValue...) {
        self = .list(elements)
    }

    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { (key: $0, value: $1) })
    }
}

extension JSONValue {
    /// Returns the JSON text, with a line for each member of an object. A list is on one line unless it contains
    /// objects.
    func printed(indent: String = "") -> String {
        switch self {
        case .text(let text): JSONText.string(text)
        case .flag(let flag): String(flag)
        case .number(let number): String(number)
        case .list(let elements): Self.list(elements, indent)
        case .object(let members):
            Self.lines(members.map { "\(JSONText.string($0)): \($1.printed(indent: indent + "  "))" }, "{", "}", indent)
        }
    }

    private static func list(_ elements: [JSONValue], _ indent: String) -> String {
        guard elements.contains(where: \.isObject) else {
            return "[" + elements.map { $0.printed() }.joined(separator: ", ") + "]"
        }
        return lines(elements.map { $0.printed(indent: indent + "  ") }, "[", "]", indent)
    }

    private static func lines(_ parts: [String], _ open: String, _ close: String, _ indent: String) -> String {
        guard !parts.isEmpty else { return open + close }
        return open + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
    }

    private var isObject: Bool {
        if case .object = self { true } else { false }
    }
}
