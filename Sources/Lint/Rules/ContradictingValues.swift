import OpenAPI
import YAMLTree

/// The rules `contradicting-example` and `contradicting-default`: a value does not fit its schema.
struct ContradictingValues: LintRule {
    func check(_ subject: LintSubject) {
        let check = ValueCheck(subject.document)
        for (index, schema) in subject.document.schemas.enumerated() {
            let id = SchemaID(index: index)
            for example in schema.examples { report(.contradictingExample, example, id, check, subject) }
            if let value = schema.defaultValue { report(.contradictingDefault, value, id, check, subject) }
        }
        for (value, schema) in examples(of: subject) { report(.contradictingExample, value, schema, check, subject) }
    }

    private func report(
        _ finding: LintFinding, _ value: YAMLNode, _ schema: SchemaID, _ check: ValueCheck, _ subject: LintSubject
    ) {
        guard let problem = check.problem(with: value, as: schema) else { return }
        let kind = finding == .contradictingDefault ? "default" : "example"
        subject.report(
            finding, "the \(kind) does not fit its schema: \(problem.message)", at: problem.node.location,
            pointer: subject.document[schema].pointer)
    }

    /// Returns the examples of parameters and media types, each with its schema.
    private func examples(of subject: LintSubject) -> [(YAMLNode, SchemaID)] {
        subject.operations.flatMap { operation in
            let media =
                operation.parameters.compactMap(\.media) + (operation.requestBody?.content ?? [])
                + operation.responses.flatMap(\.content)
            let ofParameters = operation.parameters.compactMap { parameter -> (YAMLNode, SchemaID)? in
                guard case .styled(let schema, _, _, _) = parameter.value, let example = parameter.example else { return nil }
                return (example, schema)
            }
            return ofParameters
                + media.filter(\.isJSON).flatMap { media in
                    media.schema.map { schema in media.examples.map { ($0.value, schema) } } ?? []
                }
        }
    }
}

extension MediaType {
    /// True for a JSON media type. Examples of other media types are text.
    fileprivate var isJSON: Bool {
        let name = name.prefix { $0 != ";" }.lowercased()
        return name.hasSuffix("/json") || name.hasSuffix("+json")
    }
}
