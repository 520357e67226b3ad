import Diagnostics
import YAMLTree

/// A reader of one object, which reads each key as the type that it must have. A value of another type is reported and
/// counts as absent, so that reading continues with the next key.
struct ObjectReader {
    let node: SourceNode
    let kind: ObjectKind
    let context: ReadingContext

    /// Creates a reader; `nil` and a finding if the node is not a mapping.
    init?(_ node: SourceNode, as kind: ObjectKind, checksKeys: Bool = true, in context: ReadingContext) {
        guard let node = Self.followed(node, as: kind, in: context) else { return nil }
        guard node.yaml.kind == .mapping else {
            context.report(
                .wrongType, "\(kind.grammar.noun) must be a mapping, found \(node.yaml.kindInWords)",
                at: node.yaml.location, in: node, consequence: kind.consequence, atMost: kind.limit)
            return nil
        }
        self.node = node
        self.kind = kind
        self.context = context
        if checksKeys { checkKeys() }
    }

    /// Follows a reference that stands for an object. Many authors keep `info` or `paths` in another file, although
    /// OpenAPI has no reference there; the readers have already followed the references that OpenAPI has.
    private static func followed(_ node: SourceNode, as kind: ObjectKind, in context: ReadingContext) -> SourceNode? {
        guard node.yaml.count == 1, kind != .pathItem, kind != .schema, let reference = node.reference else {
            return node
        }
        guard let target = context.target(of: reference, in: node, for: kind) else { return nil }
        return target.under(node.key)
    }

    /// The node of a key's value, of any type; `nil` if the key is missing or empty.
    subscript(_ key: String) -> SourceNode? {
        guard let child = node.child(key), !child.yaml.isNull else { return nil }
        return child
    }

    /// Reports a finding about the object.
    ///
    /// - Parameter consequence: The consequence if the spec is read despite the finding, as part of a sentence.
    func report(
        _ finding: Finding, _ message: String, at location: SourceLocation? = nil, help: Help? = nil,
        consequence: String? = nil
    ) {
        context.report(
            finding, message, at: location ?? node.location, in: node, help: help, consequence: consequence,
            atMost: kind.limit)
    }

    private func checkKeys() {
        let grammar = kind.grammar
        guard grammar.patterned == nil else { return }
        let check = KeyCheck(grammar: grammar, version: node.file.version)
        for (key, _) in node.yaml.entries {
            guard let name = key.text else { continue }
            check.check(name, at: key) { finding, message, help in
                report(finding, message, at: key.location, help: help)
            }
        }
    }
}

/// A check of the keys that an object may have.
struct KeyCheck {
    let grammar: Grammar
    let version: SpecificationVersion

    func check(_ name: String, at key: YAMLNode, report: (Finding, String, Help?) -> Void) {
        if grammar.keys[name] != nil {
            guard let since = grammar.newer[name], since > version else { return }
            report(
                .newerKey,
                "'\(name)' in \(grammar.noun) came with OpenAPI \(since.rawValue); this is \(version.rawValue)", nil)
        } else if !name.hasPrefix("x-") {
            report(.unknownKey, "unknown key '\(name)' in \(grammar.noun)", grammar.help(forUnknown: name))
        }
    }
}
