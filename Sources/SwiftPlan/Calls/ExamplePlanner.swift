import OpenAPI
import SchemaNormalization
import YAMLTree

/// Collects the examples that a document has of its answers: those of the media type, else those of its schema. A success
/// that has none gets one that is made up.
struct ExamplePlanner {
    let context: PlanContext

    private var document: Document { context.document }

    /// Those of each operation together, successes before errors.
    func examples() -> [ExamplePlan] {
        document.operations.flatMap { operation in
            let successes = operation.successResponses
            let errors = operation.responses.filter { response in
                !successes.contains { $0.status == response.status }
            }
            return successes.flatMap { examples(operation, $0, isSuccess: true) }
                + errors.flatMap { examples(operation, $0, isSuccess: false) }
        }
    }

    private func examples(_ operation: Operation, _ response: Response, isSuccess: Bool) -> [ExamplePlan] {
        response.content.flatMap { media in
            bodies(media, isSuccess: isSuccess).map { name, body in
                ExamplePlan(
                    operation: operation.nameForPeople, name: name,
                    status: Self.status(response.status, isSuccess: isSuccess), mediaType: media.writtenName, body: body)
            }
        }
    }

    private func bodies(_ media: MediaType, isSuccess: Bool) -> [(name: String?, body: String)] {
        let documented = media.examples.map { ($0.name, $0.value) }
        let examples = documented.isEmpty ? schemaExamples(media).map { (String?.none, $0) } : documented
        switch media.kind(in: context) {
        case .json:
            let texts = examples.compactMap { name, node in ExampleText.json(.node(node)).map { (name, $0) } }
            return texts.isEmpty && isSuccess ? [composed(media)].compactMap { $0 }.map { (nil, $0) } : texts
        case .text, .xml, .lines, .events:
            return examples.compactMap { name, node in node.string.map { (name, $0) } }
        case .form, .multipart, .data:
            return []
        }
    }

    private func composed(_ media: MediaType) -> String? {
        let composer = ExampleComposer(context: context)
        return media.schema.flatMap { composer.value(context.schemas.use($0)) }.flatMap(ExampleText.json)
    }

    private func schemaExamples(_ media: MediaType) -> [YAMLNode] {
        guard let schema = media.schema else { return [] }
        let own = document[schema].examples
        return own.isEmpty ? context.source(context.schema(schema)).examples : own
    }

    private static func status(_ status: Response.Status, isSuccess: Bool) -> Int {
        switch status {
        case .code(let code): code
        case .range(let digit): digit * 100
        case .default: isSuccess ? 200 : 500
        }
    }
}

extension Operation {
    /// The `operationId`, or the method and path where the document gives none.
    var nameForPeople: String {
        operationID ?? "\(method) \(path)"
    }
}
