import Diagnostics
import YAMLTree

/// The checks of values. A mistake leaves the rest of the schema unchanged.
extension SchemaReader {
    /// Returns the `format`; `nil` and a finding if it is not text.
    func format(_ child: SourceNode) -> String? {
        guard !child.yaml.isNull else { return nil }
        guard let text = child.yaml.string ?? text(ofFile: child) else {
            reportInvalid(child, "must be text, found \(child.yaml.kindInWords)")
            return nil
        }
        if let meant = KnownFormats.meant(by: text) {
            report(
                .unknownFormat, "unknown format '\(text)'; it is ignored",
                at: child.yaml.location, help: .didYouMean(meant))
        }
        return text
    }

    private func text(ofFile child: SourceNode) -> String? {
        child.yaml.kind == .mapping ? text(child) : nil
    }

    /// Returns true if a limiting keyword has a value that makes sense; otherwise reports it.
    func isUsable(_ keyword: String, _ child: SourceNode) -> Bool {
        guard let problem = KeywordValue(of: keyword).problem(with: child.yaml) else { return true }
        reportInvalid(child, problem)
        return false
    }

    func reportInvalid(_ child: SourceNode, _ problem: String) {
        report(
            .invalidKeyword, "'\(child.key?.text ?? "")' \(problem); it is ignored", at: child.yaml.location)
    }

    /// Drops a default that the schema itself does not allow. It does not check the target of a `$ref`.
    mutating func checkDefault() {
        guard let value = schema.defaultValue, !value.isNull else { return }
        if !schema.types.isEmpty, !schema.types.contains(where: { $0.fits(value) }) {
            reportDefault(value, "is \(value.kindInWords), and must be \(typesInWords)", help: quotesHelp(value))
        } else if !schema.enumValues.isEmpty, let text = value.text, !schema.enumValues.contains(where: { $0.text == text }) {
            let others = schema.enumValues.compactMap(\.text)
            reportDefault(
                value, "'\(text)' is not in 'enum'",
                help: suggestion(for: text, among: others).map(Help.didYouMean))
        } else if let problem = FormatValue(value, of: schema).problem {
            reportDefault(value, problem, help: nil)
        } else {
            return
        }
        schema.defaultValue = nil
    }

    private func reportDefault(_ value: YAMLNode, _ problem: String, help: Help?) {
        report(.invalidDefault, "the default \(problem); it is left out", at: value.location, help: help)
    }

    private var typesInWords: String {
        schema.types.map(\.inWords).joined(separator: " or ")
    }

    private func quotesHelp(_ value: YAMLNode) -> Help? {
        if schema.types.contains(.string), value.kind == .scalar { return "put it in quotes if it is meant as text" }
        return schema.types.contains(.boolean) ? value.flagHelp : nil
    }
}

extension JSONType {
    fileprivate func fits(_ node: YAMLNode) -> Bool {
        switch self {
        case .string: node.string != nil
        case .integer: node.number.map { $0.rounded() == $0 } ?? false
        case .number: node.number != nil
        case .boolean: node.bool != nil
        case .array: node.kind == .sequence
        case .object: node.kind == .mapping
        }
    }

    fileprivate var inWords: String {
        switch self {
        case .string: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .array: "a list"
        case .object: "a mapping"
        }
    }
}
