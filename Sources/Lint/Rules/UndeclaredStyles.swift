import Diagnostics
import OpenAPI

/// The rule `undeclared-style`: an object in the query has no style. By default, each property becomes a parameter,
/// which few people expect.
struct UndeclaredStyles: LintRule {
    func check(_ subject: LintSubject) {
        var seen: Set<String> = []
        for parameter in subject.operations.flatMap(\.parameters) where parameter.placement == .query && !parameter.hasStyle {
            guard case .styled(let id, _, _, _) = parameter.value, seen.insert(parameter.pointer).inserted else { continue }
            let schema = subject.document[subject.document.resolved(id)]
            guard schema.types == [.object] || !schema.properties.isEmpty else { continue }
            subject.report(
                .undeclaredStyle, "'\(parameter.name)' is an object in the query without a 'style'",
                at: parameter.location, pointer: parameter.pointer,
                help: "'style: form' with 'explode: true' is the default; many servers read 'deepObject'")
        }
    }
}
