import Diagnostics
import YAMLTree

/// A mapping of the configuration, and the reading of its values with a report of each mistake.
struct ConfigurationObject {
    private let node: YAMLNode
    /// What it is, for messages: `a client`.
    private let title: String
    private let diagnostics: DiagnosticCollector

    /// `nil`, and a report, where the node is no mapping.
    init?(_ node: YAMLNode, _ title: String, _ diagnostics: DiagnosticCollector) {
        self.node = node
        self.title = title
        self.diagnostics = diagnostics
        guard node.kind == .mapping else {
            wrongType(node, "\(title) must be a mapping")
            return nil
        }
    }

    func checkKeys(_ known: [String]) {
        for (key, _) in node.entries {
            guard let text = key.text, !known.contains(text) else { continue }
            let help = suggestion(for: text, among: known).map { "did you mean '\($0)'?" }
            diagnostics.error("unknown-option", "unknown key '\(text)' in \(title)", at: key.location, help: help)
        }
    }

    func required(_ key: String) -> YAMLNode? {
        if let value = node[key] { return value }
        diagnostics.error("missing-option", "\(title) needs '\(key)'", at: node.location)
        return nil
    }

    func text(_ key: String, isRequired: Bool) -> String? {
        guard let value = isRequired ? required(key) : node[key] else { return nil }
        guard let text = value.text, !text.isEmpty, !value.isNull else {
            wrongType(value, "'\(key)' must be a text")
            return nil
        }
        return text
    }

    func texts(_ key: String) -> [String] {
        guard let value = node[key] else { return [] }
        guard value.kind == .sequence else {
            wrongType(value, "'\(key)' must be a list")
            return []
        }
        return value.elements.compactMap { element in
            if element.text == nil {
                wrongType(element, "'\(key)' must be a list of texts")
            }
            return element.text
        }
    }

    func flag(_ key: String) -> Bool? {
        guard let value = node[key] else { return nil }
        if value.bool == nil {
            wrongType(value, "'\(key)' must be true or false")
        }
        return value.bool
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        node[key].flatMap { choice($0, key, type) }
    }

    func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, _ type: Choice.Type
    ) -> Set<Choice>? where Choice.RawValue == String {
        guard let value = node[key] else { return nil }
        guard value.kind == .sequence else {
            wrongType(value, "'\(key)' must be a list")
            return nil
        }
        return Set(value.elements.compactMap { choice($0, key, type) })
    }

    /// A mapping whose values are choices.
    func choicesByName<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> [String: Choice] where Choice.RawValue == String {
        guard let value = node[key] else { return [:] }
        guard value.kind == .mapping else {
            wrongType(value, "'\(key)' must be a mapping")
            return [:]
        }
        return value.entries.reduce(into: [:]) { choices, entry in
            guard let name = entry.key.text else { return }
            choices[name] = choice(entry.value, name, type)
        }
    }

    func wrongType(_ node: YAMLNode, _ message: String) {
        diagnostics.error("wrong-option", message, at: node.location)
    }

    func wrongValue(_ key: String, _ message: String) {
        diagnostics.error("wrong-option", message, at: node[key]?.location ?? node.location)
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: YAMLNode, _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if let choice = value.text.flatMap(Choice.init(rawValue:)) { return choice }
        let names = type.allCases.map(\.rawValue)
        let help = value.text.flatMap { suggestion(for: $0, among: names) }.map { "did you mean '\($0)'?" }
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        diagnostics.error("wrong-option", "'\(key)' must be one of \(list)", at: value.location, help: help)
        return nil
    }
}
