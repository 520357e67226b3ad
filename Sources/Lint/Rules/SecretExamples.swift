import Diagnostics
import OpenAPI
import YAMLTree

/// The rule `secret-in-example`: an example or default looks like a real credential.
struct SecretExamples: LintRule {
    private static let exampleKeys = ["example", "examples", "default", "value", "dataValue", "serializedValue"]

    func check(_ subject: LintSubject) {
        for object in subject.map.objects {
            for key in Self.exampleKeys where object.kind.canHaveExample {
                guard let node = object.node[key] else { continue }
                for scalar in scalars(in: node) where CredentialPattern.isCredential(scalar.text ?? "") {
                    subject.report(
                        .secretInExample, "this value looks like a real credential", at: scalar.location,
                        pointer: object.jsonPointer,
                        help: "if it is real, revoke it; in both cases replace it with a made-up value")
                }
            }
        }
    }

    /// Returns all scalars in a value, at any depth. A loop replaces recursion, which could overflow the stack.
    private func scalars(in node: YAMLNode) -> [YAMLNode] {
        var pending = [node]
        var scalars: [YAMLNode] = []
        while let next = pending.popLast() {
            switch next.kind {
            case .scalar: scalars.append(next)
            case .sequence: pending += next.elements
            case .mapping: pending += next.entries.map(\.value)
            }
        }
        return scalars
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
