import Diagnostics
import YAMLTree

/// Reads the keys of one object, each as the type that it must have. A value of another type is reported and counts as
/// absent, so that the reader of an object goes on to the next key.
struct ObjectReader {
    let place: SourceNode
    let kind: ObjectKind
    let context: ReadingContext

    /// `nil` and a finding if the node is no mapping.
    init?(_ place: SourceNode, as kind: ObjectKind, checksKeys: Bool = true, in context: ReadingContext) {
        guard let place = Self.followed(place, as: kind, in: context) else { return nil }
        guard place.node.kind == .mapping else {
            context.report(
                .wrongType, "\(kind.grammar.noun) must be a mapping, found \(place.node.kindInWords)",
                at: place.node.location, in: place, containment: kind.containment, atMost: kind.limit)
            return nil
        }
        self.place = place
        self.kind = kind
        self.context = context
        if checksKeys { checkKeys() }
    }

    /// Follows a reference in the place of an object. Many keep `info` or `paths` in a file of its own, although
    /// OpenAPI has no reference there; the readers have already followed the references that OpenAPI has.
    private static func followed(_ place: SourceNode, as kind: ObjectKind, in context: ReadingContext) -> SourceNode? {
        guard place.node.count == 1, kind != .pathItem, kind != .schema, let reference = place.reference else {
            return place
        }
        guard let target = context.target(of: reference, in: place, for: kind) else { return nil }
        return target.under(place.key)
    }

    /// The place of a key's value, of any type; `nil` for a missing or an empty key.
    subscript(_ key: String) -> SourceNode? {
        guard let child = place.child(key), !child.node.isNull else { return nil }
        return child
    }

    /// - Parameter containment: The consequence of the finding if it is no reason to refuse the spec.
    func report(
        _ finding: Finding, _ message: String, at location: SourceLocation? = nil, help: Help? = nil,
        containment: String? = nil
    ) {
        context.report(
            finding, message, at: location ?? place.location, in: place, help: help, containment: containment,
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

/// Checks if an object may have a key.
struct KeyCheck {
    let grammar: Grammar
    let version: SpecificationVersion

    func check(_ name: String, at key: YAMLNode, report: (Finding, String, Help?) -> Void) {
        if grammar.keys[name] != nil {
            guard let since = grammar.newer[name], since > version else { return }
            report(
                .newerKey,
                "'\(name)' in \(grammar.noun) came with OpenAPI \(since.rawValue), this is \(version.rawValue)", nil)
        } else if !name.hasPrefix("x-") {
            report(.unknownKey, "unknown key '\(name)' in \(grammar.noun)", grammar.help(forUnknown: name))
        }
    }
}
