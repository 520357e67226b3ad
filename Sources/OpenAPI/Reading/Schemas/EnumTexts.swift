import Diagnostics
import YAMLTree

/// The texts that extensions give to the values of an `enum`. Both are joined after the whole schema is read, because
/// the texts may precede the values, and values may be dropped.
struct EnumTexts {
    var names: SourceNode?
    var descriptions: SourceNode?
    /// The number of listed values.
    var count = 0
    private var skipped: Set<Int> = []

    /// Skips a value that is null or listed before.
    mutating func skip(_ index: Int) {
        skipped.insert(index)
    }

    func apply(to schema: inout Schema, in reader: SchemaReader) {
        if let names { schema.enumNames = texts(names, in: reader) }
        if let descriptions {
            schema.enumDescriptions =
                descriptions.yaml.kind == .mapping
                ? schema.enumValues.map { descriptions.file.value(of: $0.text ?? "", in: descriptions.yaml)?.text ?? "" }
                : texts(descriptions, in: reader)
        }
    }

    private func texts(_ node: SourceNode, in reader: SchemaReader) -> [String] {
        let texts = node.yaml.elements.compactMap(\.text)
        guard texts.count == count, node.yaml.kind == .sequence else {
            reader.report(
                .invalidExtension, "'\(node.key?.text ?? "")' must be a list with a text for each value of 'enum'",
                at: node.location, help: "'enum' lists \(count), this lists \(texts.count)")
            return []
        }
        return texts.enumerated().filter { !skipped.contains($0.offset) }.map(\.element)
    }
}

extension SchemaReader {
    mutating func readExtension(_ keyword: SchemaKeyword.Extension, _ child: SourceNode) {
        switch keyword {
        case .swiftName: schema.swiftName = context.swiftName(child)
        case .swiftType: schema.swiftType = swiftType(child)
        case .enumNames, .enumVariableNames, .enumNamesInCamelCase: enumTexts.names = child
        case .enumDescriptions, .enumDescriptionsInCamelCase: enumTexts.descriptions = child
        case .closed: schema.isClosed = isClosed(child)
        case .errorMessage: schema.errorMessage = errorMessage(child)
        case .unknownValues: schema.isClosed = child.yaml.text == "disallow"
        }
    }

    private func swiftType(_ child: SourceNode) -> SwiftType? {
        if let type = child.yaml.text.flatMap(SwiftType.init) { return type }
        let names = SwiftType.allCases.map(\.rawValue)
        report(
            .invalidExtension, "'x-swift-type' must be one of \(names.joined(separator: ", "))",
            at: child.yaml.location,
            help: child.yaml.text.flatMap { suggestion(for: $0, among: names) }.map(Help.didYouMean))
        return nil
    }

    private func errorMessage(_ child: SourceNode) -> [String]? {
        if let isMessage = child.yaml.bool { return isMessage ? [] : nil }
        if let tokens = child.yaml.text.flatMap(JSONPointer.tokens(of:)) { return tokens }
        report(
            .invalidExtension, "'x-error-message' must be true or a JSON pointer, found \(child.yaml.kindInWords)",
            at: child.yaml.location, help: "such as '/error/message'")
        return nil
    }

    private func isClosed(_ child: SourceNode) -> Bool? {
        guard let isClosed = child.yaml.bool else {
            report(
                .invalidExtension, "'\(child.key?.text ?? "")' must be true or false, found \(child.yaml.kindInWords)",
                at: child.yaml.location)
            return nil
        }
        return isClosed
    }
}
