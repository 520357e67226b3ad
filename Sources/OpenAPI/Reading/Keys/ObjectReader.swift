import Diagnostics
import YAMLTree

/// A reader of one object, which reads each key as the type that it must have. A value of another type is reported and
/// counts as absent, so that reading continues with the next key.
struct ObjectReader {
    let place: SourceNode
    let kind: ObjectKind
    let context: ReadingContext

    /// Creates a reader; `nil` and a finding if the node is not a mapping.
    init?(_ place: SourceNode, as kind: ObjectKind, checksKeys: Bool = true, in context: ReadingContext) {
        guard let place = Self.followed(place, as: kind, in: context) else { return nil }
        guard place.node.kind == .mapping else {
            context.report(
                .wrongType, "\(kind.grammar.noun) must be a mapping, found \(place.node.kindInWords)",
                at: place.node.location, in: place, consequence: kind.consequence, atMost: kind.limit)
            return nil
        }
        self.place = place
        self.kind = kind
        self.context = context
        if checksKeys { checkKeys() }
    }

    /// Follows a reference in the place of an object. Many authors keep `info` or `paths` in another file, although
    /// OpenAPI has no reference there; the readers have already followed the references that OpenAPI has.
    private static func followed(_ place: SourceNode, as kind: ObjectKind, in context: ReadingContext) -> SourceNode? {
        guard place.node.count == 1, kind != .pathItem, kind != .schema, let reference = place.reference else {
            return place
        }
        guard let target = context.target(of: reference, in: place, for: kind) else { return nil }
        return target.under(place.key)
    }

    /// The place of a key's value, of any type; `nil` if the key is missing or empty.
    subscript(_ key: String) -> SourceNode? {
        guard let child = place.child(key), !child.node.isNull else { return nil }
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
            finding, message, at: location ?? place.location, in: place, help: help, consequence: consequence,
            atMost: kind.limit)
    }

    private func checkKeys() {
        let grammar = kind.grammar
        guard grammar.patterned == nil else { return }
        let check = KeyCheck(grammar: grammar, version: place.file.version)
        for (key, _) in place.node.entries {
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
