import ShownText
import YAMLTree

/// Writes an example as text: as JSON, as plain text, or as an event.
struct ExampleText {
    /// The limit of nodes in an example. Aliases can make a short text large.
    static let limit = 10_000

    private var text = ""
    private var rest = Self.limit

    static func json(_ value: ExampleValue) -> String? {
        var writer = ExampleText()
        writer.write(value, indentation: "")
        return writer.rest > 0 ? writer.text : nil
    }

    /// Returns the JSON on one line; `nil` if it is too large.
    static func line(_ value: ExampleValue) -> String? {
        json(value).map { $0.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") }
    }

    /// Returns the example as plain text.
    static func plain(_ value: ExampleValue) -> String {
        switch value {
        case .text(let text), .literal(let text): text
        case .node(let node): node.text ?? json(value) ?? ""
        case .list, .object: json(value) ?? ""
        }
    }

    /// Returns true if a text is an event stream, and not only the data of an event.
    static func isEventStream(_ text: String) -> Bool {
        text.split(separator: "\n").contains { line in
            ["event:", "data:", "id:", "retry:", ":"].contains { line.hasPrefix($0) }
        }
    }

    /// Returns an event stream with the empty line that ends its last event.
    static func ended(_ text: String) -> String {
        text.hasSuffix("\n\n") ? text : text.hasSuffix("\n") ? text + "\n" : text + "\n\n"
    }

    /// Returns the example as an event of an event stream; `nil` if it is too large.
    ///
    /// - Parameter hasFields: True if an object with `data` gives the fields of the event.
    static func event(_ value: ExampleValue, hasFields: Bool) -> String? {
        let members = hasFields ? value.members : []
        guard members.contains(where: { $0.name == "data" }) else { return field("data", value).map { $0 + "\n" } }
        let fields = members.filter { ["event", "data", "id"].contains($0.name) }.map { field($0.name, $0.value) }
        return fields.contains { $0 == nil } ? nil : fields.compactMap { $0 }.joined() + "\n"
    }

    /// Returns a field of an event. Data of several lines has a field for each.
    private static func field(_ name: String, _ value: ExampleValue) -> String? {
        let text: String? =
            switch value {
            case .list, .object: line(value)
            case .node(let node) where node.kind != .scalar: line(value)
            case .node, .text, .literal: plain(value)
            }
        guard let text else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return name == "data" ? lines.map { "data: \($0)\n" }.joined() : "\(name): \(lines.joined(separator: " "))\n"
    }

    /// Returns the JSON on one line; `nil` if it is long.
    static func compactJSON(_ node: YAMLNode) -> String? {
        line(.node(node)).flatMap { $0.count <= mostCharacters ? $0 : nil }
    }

    private static let mostCharacters = 120

    private mutating func write(_ value: ExampleValue, indentation: String) {
        rest -= 1
        guard rest > 0 else { return }
        switch value {
        case .node(let node): write(node, indentation: indentation)
        case .text(let text): self.text += JSONText.string(text)
        case .literal(let text): self.text += text
        case .list(let values): list("[", values.map { (nil, $0) }, "]", indentation: indentation)
        case .object(let members): list("{", members.map { ($0.name, $0.value) }, "}", indentation: indentation)
        }
    }

    private mutating func write(_ node: YAMLNode, indentation: String) {
        switch node.kind {
        case .scalar: text += Self.scalar(node)
        case .sequence:
            list("[", node.elements.map { (nil, .node($0)) }, "]", indentation: indentation)
        case .mapping:
            list("{", node.entries.map { ($0.key.text ?? "", .node($0.value)) }, "}", indentation: indentation)
        }
    }

    private mutating func list(
        _ open: String, _ items: [(key: String?, value: ExampleValue)], _ close: String, indentation: String
    ) {
        guard !items.isEmpty else { return text += open + close }
        let inner = indentation + "  "
        text += open
        for (index, item) in items.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            if let key = item.key { text += JSONText.string(key) + ": " }
            write(item.value, indentation: inner)
        }
        text += "\n" + indentation + close
    }

    private static func scalar(_ node: YAMLNode) -> String {
        if node.isNull { return "null" }
        if let flag = node.bool { return flag ? "true" : "false" }
        if let whole = node.integer { return String(whole) }
        if let number = node.number { return number.isFinite ? "\(number)" : "null" }
        return JSONText.string(node.text ?? "")
    }
}

extension ExampleValue {
    /// The members of an object; empty for any other value.
    fileprivate var members: [(name: String, value: ExampleValue)] {
        switch self {
        case .object(let members): members
        case .node(let node): node.entries.map { ($0.key.text ?? "", .node($0.value)) }
        case .text, .literal, .list: []
        }
    }
}
