import Diagnostics
import YAMLTree

extension ObjectReader {
    /// Returns the value as text, which may be in another file. Any scalar is text: `version: 1.0` is a number to YAML
    /// only.
    func text(_ key: String) -> String? {
        guard let child = self[key] else { return nil }
        if let text = child.yaml.text { return text }
        if let reference = child.reference { return text(from: reference, in: child) }
        reportWrongType(of: child, expected: "text")
        return nil
    }

    /// Returns the value as text, for a key that the object must have.
    func requiredText(_ key: String) -> String? {
        guard node.yaml[key]?.isNull ?? true else { return text(key) }
        reportMissing(key, consequence: kind.consequence)
        return nil
    }

    func flag(_ key: String, default standard: Bool = false) -> Bool {
        guard let child = self[key] else { return standard }
        guard let value = child.yaml.bool else {
            reportWrongType(of: child, expected: "true or false", help: child.yaml.flagHelp)
            return standard
        }
        return value
    }

    /// Returns the elements of a list as text.
    func texts(_ key: String) -> [String] {
        elements(key).compactMap { element in
            guard let text = element.yaml.text else {
                reportWrongType(of: element, expected: "text", name: "an element of '\(key)'")
                return nil
            }
            return text
        }
    }

    /// Returns the elements of a list.
    func elements(_ key: String) -> [SourceNode] {
        guard let list = collection(key, .sequence, expected: "a list") else { return [] }
        return list.yaml.elements.enumerated().map { list.child($0.offset, $0.element) }
    }

    /// Returns the entries of a mapping whose keys are names.
    func members(_ key: String) -> [(name: String, node: SourceNode)] {
        guard let map = collection(key, .mapping, expected: "a mapping") else { return [] }
        return map.yaml.entries.map { ($0.key.text ?? "", map.child($0.key, $0.value)) }
    }

    /// The entries of an object whose keys are names, without extensions.
    var ownMembers: [(name: String, node: SourceNode)] {
        node.yaml.entries.compactMap { key, value in
            guard let name = key.text, !name.hasPrefix("x-") else { return nil }
            return (name, node.child(key, value))
        }
    }

    func reportMissing(_ key: String, consequence: String?) {
        report(.missingKey, "\(kind.grammar.noun) must have '\(key)'", consequence: consequence)
    }

    func reportWrongType(of child: SourceNode, expected: String, name: String? = nil, help: Help? = nil) {
        let name = name ?? child.key?.text.map { "'\($0)'" } ?? "this"
        context.report(
            .wrongType, "\(name) must be \(expected), found \(child.yaml.kindInWords)", at: child.yaml.location,
            in: child, help: help, consequence: "it is left out", atMost: limit(of: child))
    }

    private func limit(of child: SourceNode) -> Diagnostic.Severity {
        min(kind.limit, AnnotationKey.limit(of: child.key?.text))
    }

    /// Returns a list or a mapping. Many authors keep one in another file, although OpenAPI has no reference there.
    private func collection(_ key: String, _ kind: YAMLNode.Kind, expected: String) -> SourceNode? {
        guard let child = node.child(key) else { return nil }
        if child.isReferenceAlone { return context.collection(behind: child, kind, expected: expected, atMost: limit(of: child)) }
        guard child.yaml.kind == kind else {
            reportWrongType(of: child, expected: expected)
            return nil
        }
        return child
    }

    /// Returns the text of a referenced file. A page of Markdown is not YAML, so its whole text is the value.
    private func text(from reference: YAMLNode, in child: SourceNode) -> String? {
        let path = Reference(reference.text ?? "").path
        if TextFile.isText(path) {
            let path = SourcePath.resolve(path, from: node.file.path)
            switch context.resolver.loader.text(at: path) {
            case .success(let text): return text
            case .failure(let problem):
                context.report(
                    ReferenceProblem(problem, path: path), of: reference, in: child,
                    consequence: ReferenceConsequence(text: "the text is left out", limit: limit(of: child)))
                return nil
            }
        }
        guard let target = context.target(of: reference, in: child, atMost: limit(of: child)) else { return nil }
        if target.yaml.text == nil {
            context.reportTarget(target, of: reference, in: child, expected: "text", atMost: limit(of: child))
        }
        return target.yaml.text
    }
}
