import Diagnostics
import YAMLTree

/// A reader of the `security` of a document or an operation (OpenAPI 3.1 §4.8.30).
struct SecurityRequirementReader {
    let context: ReadingContext

    func read(_ object: ObjectReader) -> [SecurityRequirement] {
        guard object["security"] != nil else { return [] }
        return object.elements("security").compactMap(requirement)
    }

    private func requirement(_ node: SourceNode) -> SecurityRequirement? {
        guard node.yaml.kind == .mapping else {
            context.report(
                .wrongType, "a security requirement must be a mapping, found \(node.yaml.kindInWords)",
                at: node.yaml.location, in: node, help: "write '- name: []'", consequence: "it is left out")
            return nil
        }
        return SecurityRequirement(
            schemes: node.yaml.entries.map { key, value in
                let name = key.text ?? ""
                checkDeclared(name, node.child(key, value))
                return .init(name: name, scopes: value.elements.compactMap(\.text))
            })
    }

    private func checkDeclared(_ name: String, _ node: SourceNode) {
        guard !context.securitySchemeNames.contains(name) else { return }
        context.report(
            .undeclaredSecurityScheme, "there is no security scheme '\(name)'", at: node.location, in: node,
            help: context.suggestion(for: name, among: context.securitySchemeNames).map(Help.didYouMean))
    }
}
