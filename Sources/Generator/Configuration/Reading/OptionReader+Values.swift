import Diagnostics
import YAMLTree

extension OptionReader {
    func text(_ value: YAMLNode, _ key: String) -> String? {
        guard let text = value.string, !text.isEmpty else {
            reportWrong(value, "'\(key)' must be a text", help: quotes(value))
            return nil
        }
        return text
    }

    /// Returns the elements that are texts, and reports the others.
    func texts(_ value: YAMLNode, _ key: String) -> [YAMLNode] {
        (elements(value, key) ?? []).filter { element in
            let isText = element.string?.isEmpty == false
            if !isText { reportWrong(element, "'\(key)' must be a list of texts", help: quotes(element)) }
            return isText
        }
    }

    func flag(_ value: YAMLNode, _ key: String) -> Bool? {
        if value.bool == nil { reportWrong(value, "'\(key)' must be true or false") }
        return value.bool
    }

    /// Returns a whole number from 1.
    func number(_ value: YAMLNode, _ key: String) -> Int? {
        guard let number = value.integer, number > 0 else {
            reportWrong(value, "'\(key)' must be a whole number from 1")
            return nil
        }
        return number
    }

    func elements(_ value: YAMLNode, _ key: String) -> [YAMLNode]? {
        guard value.kind == .sequence else {
            reportWrong(value, "'\(key)' must be a list")
            return nil
        }
        return Array(value.elements)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: YAMLNode, _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if let choice = value.string.flatMap(Choice.init(rawValue:)) { return choice }
        let names = type.allCases.map(\.rawValue)
        let help = value.text.flatMap { suggestion(for: $0, among: names) }.map(Help.didYouMean)
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        reportWrong(value, "'\(key)' must be one of \(list)", help: help)
        return nil
    }

    func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ value: YAMLNode, _ key: String, _ type: Choice.Type
    ) -> Set<Choice>? where Choice.RawValue == String {
        elements(value, key).map { Set($0.compactMap { choice($0, key, type) }) }
    }

    /// Returns a mapping whose values are choices.
    func choicesByName<Choice: RawRepresentable & CaseIterable>(
        _ value: YAMLNode, _ key: String, _ type: Choice.Type
    ) -> [String: Choice] where Choice.RawValue == String {
        guard value.kind == .mapping else {
            reportWrong(value, "'\(key)' must be a mapping")
            return [:]
        }
        return value.entries.reduce(into: [:]) { choices, entry in
            guard let name = entry.key.text else { return }
            choices[name] = choice(entry.value, name, type)
        }
    }

    /// Returns advice to add quotes, for a value that YAML does not read as text, such as a number.
    private func quotes(_ value: YAMLNode) -> Help? {
        guard let text = value.text, !text.isEmpty, !value.isNull else { return nil }
        return "write '\(text)' in quotes"
    }
}
