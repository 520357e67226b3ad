import Diagnostics
import YAMLTree

/// A reader of Example Objects (OpenAPI 3.1 §4.8.19) and `example`.
struct ExampleReader {
    let context: ReadingContext

    /// Returns the examples of an object with `example` and `examples`.
    func read(_ object: ObjectReader) -> [Example] {
        var examples: [Example] = []
        if let single = object["example"] { examples.append(Example(name: nil, summary: nil, value: value(single))) }
        guard let named = object["examples"] else { return examples }
        guard named.yaml.kind == .mapping else {
            report(named, "'examples' must be a mapping, found \(named.yaml.kindInWords)")
            return examples
        }
        return examples + object.members("examples").compactMap { read($0.node, name: $0.name) }
    }

    func read(_ node: SourceNode, name: String) -> Example? {
        guard let followed = context.followed(node, as: .example), hasForm(followed.node),
            let object = ObjectReader(followed.node, as: .example, in: context),
            let value = object.node.child("value") ?? object.node.child("dataValue")
        else { return nil }
        return Example(name: name, summary: followed.summary ?? object.text("summary"), value: self.value(value))
    }

    /// Returns true if an example has a key of the Example Object. Many authors write the value itself instead, whose
    /// keys must not be checked.
    private func hasForm(_ node: SourceNode) -> Bool {
        let keys = ObjectKind.example.grammar.keys
        if node.yaml.entries.contains(where: { keys[$0.key.text ?? ""] != nil }) { return true }
        report(node, "an example must be a mapping with 'value'", help: "write the example itself under 'value'")
        return false
    }

    private func report(_ node: SourceNode, _ message: String, help: Help? = nil) {
        context.report(.invalidExample, message, at: node.location, in: node, help: help)
    }

    /// Returns the value of an example. `$ref` is only data here, but authors who write it mean the file.
    private func value(_ node: SourceNode) -> YAMLNode {
        guard node.yaml.count == 1, let reference = node.reference else { return node.yaml }
        switch context.resolver.resolve(reference.text ?? "", from: node) {
        case .success(let target): return target.yaml
        case .failure(.brokenFile(let path)):
            context.resolver.loader.note(reference, toBrokenFile: path, consequence: Self.consequence)
            return node.yaml
        case .failure: return node.yaml
        }
    }

    private static let consequence = ReferenceConsequence(text: "the reference itself is the example", limit: .warning)
}
