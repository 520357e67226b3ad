import Diagnostics
import OpenAPI
import YAMLTree

/// Finds examples that look like credentials copied from a real response.
struct SecretExamples: LintRule {
    private static let keys = ["example", "examples", "default", "value", "dataValue", "serializedValue"]

    func check(_ subject: LintSubject) {
        for object in subject.map.objects {
            for key in Self.keys where object.kind.canHaveExample {
                guard let node = object.node[key] else { continue }
                for text in texts(in: node) where CredentialPattern.isCredential(text.text ?? "") {
                    subject.report(
                        .secretInExample, "this looks like a real credential", at: text.location,
                        pointer: object.jsonPointer, help: "revoke it if it is one, and write a made-up text instead")
                }
            }
        }
    }

    /// All scalars of a value, without recursion.
    private func texts(in node: YAMLNode) -> [YAMLNode] {
        var pending = [node]
        var texts: [YAMLNode] = []
        while let next = pending.popLast() {
            switch next.kind {
            case .scalar: texts.append(next)
            case .sequence: pending += next.elements
            case .mapping: pending += next.entries.map(\.value)
            }
        }
        return texts
    }
}

extension ObjectKind {
    fileprivate var canHaveExample: Bool {
        switch self {
        case .schema, .mediaType, .parameter, .header, .example, .serverVariable: true
        default: false
        }
    }
}
