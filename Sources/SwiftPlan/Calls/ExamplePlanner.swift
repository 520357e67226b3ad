import OpenAPI
import SchemaNormalization
import YAMLTree

/// Collects the examples of a document's responses: those of the media type, or else those of its schema. A success
/// without examples gets a composed one, and a response without a body gets an example without a body.
struct ExamplePlanner {
    let context: PlanContext

    private var document: Document { context.document }

    /// Returns the examples by operation, successes before errors.
    func examples() -> [ExamplePlan] {
        document.operations.flatMap { operation in
            let successes = operation.successResponses
            let errors = operation.responses.filter { response in
                !successes.contains { $0.status == response.status }
            }
            let shown = successes.flatMap { examples(operation, $0, isSuccess: true) }
            return (shown.isEmpty ? [bodiless(operation, successes.first?.status ?? .default)] : shown)
                + errors.flatMap { examples(operation, $0, isSuccess: false) }
        }
    }

    private func bodiless(_ operation: Operation, _ status: Response.Status) -> ExamplePlan {
        ExamplePlan(
            operation: operation.nameForPeople, name: nil, status: Self.status(status, isSuccess: true), mediaType: nil,
            body: "")
    }

    private func examples(_ operation: Operation, _ response: Response, isSuccess: Bool) -> [ExamplePlan] {
        if isSuccess, response.content.isEmpty || !response.status.redirects.isEmpty {
            return [bodiless(operation, response.status)]
        }
        return response.content.flatMap { media in
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
        let kind = media.kind(in: context)
        let texts = examples.compactMap { name, node in
            (kind == .json ? ExampleText.json(.node(node)) : kind == .data ? nil : node.string).map { (name, $0) }
        }
        guard texts.isEmpty, isSuccess else { return texts }
        return composed(media, kind).map { [(nil, $0)] } ?? []
    }

    private func composed(_ media: MediaType, _ kind: MediaKind) -> String? {
        let composer = ExampleComposer(context: context)
        let item = media.itemSchema ?? media.schema
        let value = (kind == .json ? media.schema : item).flatMap { composer.value(context.schemas.use($0)) }
        switch kind {
        case .json: return value.flatMap(ExampleText.json)
        case .lines: return value.flatMap(ExampleText.line).map { $0 + "\n" } ?? ""
        case .events: return value.map(ExampleText.event) ?? "data: text\n\n"
        case .text, .xml, .form: return value.map(ExampleText.plain) ?? "text"
        case .multipart, .data: return ""
        }
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
    /// The `operationId`, or the method and path if the document gives none.
    var nameForPeople: String {
        operationID ?? "\(method) \(path)"
    }
}
