import YAMLTree

/// A value that options are read into. It starts with the default of each option.
protocol OptionTarget {
    init()

    /// The place of the mapping in the file, for findings of later stages.
    var location: SourceLocation? { get set }
}

extension OptionTarget {
    var location: SourceLocation? {
        get { nil }
        set {}
    }
}

/// One key of `tenon.yaml`: its description, and the function that stores its value.
struct ConfigurationOption<Target: OptionTarget> {
    let description: OptionDescription
    /// Stores a value in the target, and reports a wrong value.
    let read: (_ value: YAMLNode, _ target: inout Target, _ reader: OptionReader) -> Void
}

/// The options of one mapping in `tenon.yaml`.
struct ConfigurationMapping<Target: OptionTarget> {
    /// The noun for the mapping in messages: `a client`.
    let title: String
    let options: [ConfigurationOption<Target>]

    var descriptions: [OptionDescription] { options.map(\.description) }
}

// MARK: - Kinds

extension ConfigurationOption {
    /// Returns an option with a text, which is required unless `without` gives a default or an exception.
    ///
    /// - Parameter store: Stores the text, and returns the problem if the text cannot be used.
    static func text(
        _ key: String, _ what: String, _ summary: String, without: OptionDescription.Absence = .required,
        example: JSONValue,
        store: @escaping (_ text: String, _ target: inout Target, _ reader: OptionReader) -> String?
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .text(what), summary: summary, absence: without, examples: [example])
        return Self(description: description) { value, target, reader in
            guard let text = reader.text(value, key) else { return }
            if let problem = store(text, &target, reader) { reader.reportWrong(value, problem) }
        }
    }

    static func text(
        _ key: String, _ what: String, _ summary: String, without: String, example: JSONValue, page: String? = nil,
        into path: WritableKeyPath<Target, String>
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .text(what), summary: summary, page: page, absence: .words(without), examples: [example])
        return Self(description: description) { value, target, reader in
            if let text = reader.text(value, key) { target[keyPath: path] = text }
        }
    }

    static func texts(
        _ key: String, _ elements: String, _ summary: String, page: String? = nil, without: String,
        example: JSONValue, store: @escaping (_ texts: [YAMLNode], _ target: inout Target, _ reader: OptionReader) -> Void
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .list(.text(elements), elements), summary: summary, page: page, absence: .words(without),
            examples: [example])
        return Self(description: description) { value, target, reader in
            store(reader.texts(value, key), &target, reader)
        }
    }

    static func flag(
        _ key: String, _ summary: String, page: String? = nil, into path: WritableKeyPath<Target, Bool>
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .flag, summary: summary, page: page, absence: .value(.flag(Target()[keyPath: path])))
        return Self(description: description) { value, target, reader in
            if let flag = reader.flag(value, key) { target[keyPath: path] = flag }
        }
    }

    static func number(
        _ key: String, _ summary: String, without: String, example: Int, into path: WritableKeyPath<Target, Int?>
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .number, summary: summary, absence: .words(without), examples: [.number(example)])
        return Self(description: description) { value, target, reader in
            if let number = reader.number(value, key) { target[keyPath: path] = number }
        }
    }

    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ summary: String, page: String? = nil, into path: WritableKeyPath<Target, Choice>
    ) -> Self where Choice.RawValue == String {
        let description = OptionDescription(
            key: key, kind: .choice(Choice.allCases.map(\.rawValue)), summary: summary, page: page,
            absence: .value(.text(Target()[keyPath: path].rawValue)))
        return Self(description: description) { value, target, reader in
            if let choice = reader.choice(value, key, Choice.self) { target[keyPath: path] = choice }
        }
    }

    static func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, _ summary: String, page: String? = nil, into path: WritableKeyPath<Target, Set<Choice>>
    ) -> Self where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue)
        let standard = Choice.allCases.filter(Target()[keyPath: path].contains).map { JSONValue.text($0.rawValue) }
        let description = OptionDescription(
            key: key, kind: .list(.choice(names)), summary: summary, page: page, absence: .value(.list(standard)))
        return Self(description: description) { value, target, reader in
            if let choices = reader.choices(value, key, Choice.self) { target[keyPath: path] = choices }
        }
    }

    /// Returns an option with a mapping from any keys to choices.
    static func choicesByName<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ what: String, _ summary: String, without: String, example: JSONValue,
        into path: WritableKeyPath<Target, [String: Choice]>
    ) -> Self where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue)
        let description = OptionDescription(
            key: key, kind: .byName(.choice(names), what), summary: summary, absence: .words(without),
            examples: [example])
        return Self(description: description) { value, target, reader in
            target[keyPath: path] = reader.choicesByName(value, key, Choice.self)
        }
    }

    /// Returns an option with a mapping of further options.
    static func group<Inner>(
        _ key: String, _ group: ConfigurationMapping<Inner>, _ summary: String, page: String, without: String,
        store: @escaping (_ inner: Inner, _ target: inout Target) -> Void
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .group(group.title, group.descriptions), summary: summary, page: page,
            absence: .words(without))
        return Self(description: description) { value, target, reader in
            if let inner = reader.read(value, group) { store(inner, &target) }
        }
    }

    /// Returns an option with a list of mappings that all have the same options.
    static func groups<Inner>(
        _ key: String, _ group: ConfigurationMapping<Inner>, _ summary: String, into path: WritableKeyPath<Target, [Inner]>
    ) -> Self {
        let description = OptionDescription(
            key: key, kind: .list(.group(group.title, group.descriptions)), summary: summary, absence: .required)
        return Self(description: description) { value, target, reader in
            target[keyPath: path] = reader.elements(value, key)?.compactMap { reader.read($0, group) } ?? []
        }
    }
}
