import Diagnostics
import OpenAPI
import YAMLTree

/// The rule `undeclared-tag`: an operation has a tag that the spec does not list, although it lists others.
struct UndeclaredTags: LintRule {
    func check(_ subject: LintSubject) {
        let declared = subject.document.tags.map(\.name)
        guard !declared.isEmpty else { return }
        let known = Set(declared)
        for operation in subject.objects(.operation) {
            for tag in operation.node["tags"]?.elements.map({ $0 }) ?? [] {
                guard let name = tag.text, !known.contains(name) else { continue }
                subject.report(
                    .undeclaredTag, "the tag '\(name)' is not declared", at: tag.location, pointer: operation.jsonPointer,
                    help: suggestion(for: name, among: declared).map(Help.didYouMean))
            }
        }
    }
}
