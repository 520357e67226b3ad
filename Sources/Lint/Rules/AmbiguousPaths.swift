import Diagnostics
import OpenAPI
import YAMLTree

/// The rule `ambiguous-paths`: two paths differ only in the names of their parameters.
struct AmbiguousPaths: LintRule {
    func check(_ subject: LintSubject) {
        for paths in subject.objects(.paths) {
            var first: [String: YAMLNode] = [:]
            for (key, _) in paths.node.entries {
                guard let path = key.text, path.first == "/" else { continue }
                let form = path.replacing(/\{[^{}]*\}/, with: "{}")
                guard let other = first[form] else {
                    first[form] = key
                    continue
                }
                subject.report(
                    .ambiguousPaths, "'\(path)' and '\(other.text ?? "")' match the same URLs", at: key.location,
                    pointer: paths.jsonPointer, notes: [Diagnostic.Note("the other one is here", at: other.location)])
            }
        }
    }
}
