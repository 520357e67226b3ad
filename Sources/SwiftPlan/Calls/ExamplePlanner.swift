import OpenAPI
import SchemaNormalization
import YAMLTree

/// Collects the examples of a document's responses: those of the media type, or else those of its schema. A response
/// without examples gets a composed one, and a response without a body gets an example without a body.
struct ExamplePlanner {
    let context: PlanContext

    /// Returns the examples by operation, successes before errors.
    func examples() -> [ExamplePlan] {
        context.document.operations.flatMap { operation in
            let successes = operation.successResponses
            let errors = operation.responses.filter { response in
                !successes.contains { $0.status == response.status }
            }
            let shown = successes.flatMap { response in
                // The content of a redirect does not matter, only its target.
                response.status.redirects.isEmpty
                    ? examples(operation, response, isSuccess: true) : [bodiless(operation, response.status, isSuccess: true)]
            }
            let first = successes.first?.status ?? .code(200)
            return (shown.isEmpty ? [bodiless(operation, first, isSuccess: true)] : shown)
                + errors.flatMap { examples(operation, $0, isSuccess: false) }
        }
    }

    private func bodiless(_ operation: Operation, _ status: Response.Status, isSuccess: Bool) -> ExamplePlan {
        ExamplePlan(
            operation: operation.nameForPeople, name: nil, status: operation.status(in: status, isSuccess: isSuccess),
            statuses: status.statuses, mediaType: nil, body: "", isComposed: true)
    }

    /// Returns the examples of a response. Those of the media type that the client prefers come first.
    private func examples(_ operation: Operation, _ response: Response, isSuccess: Bool) -> [ExamplePlan] {
        let plain = bodiless(operation, response.status, isSuccess: isSuccess)
        guard let main = response.content.preferred(in: context) else { return [plain] }
        let content = [main] + response.content.filter { $0.name != main.name }
        return content.flatMap { media in
            let bodies = ExampleBodies(media: media, kind: media.kind(in: context), context: context)
            let documented = bodies.documented
            let shown = documented.isEmpty ? bodies.composed.map { [(String?.none, $0)] } ?? [] : documented
            return shown.map { name, body in
                var example = plain
                example.name = name
                example.mediaType = media.typeOfExample(bodies.kind)
                example.body = body
                example.isComposed = documented.isEmpty
                return example
            }
        }
    }
}

extension Operation {
    /// The `operationId`, or the method and path if the document gives none.
    var nameForPeople: String {
        operationID ?? "\(method) \(path)"
    }

    /// Returns a status of the response. It is one that the response alone stands for, so that an example of a range is
    /// not read as a response that the document lists beside it.
    fileprivate func status(in status: Response.Status, isSuccess: Bool) -> Int {
        let candidates =
            switch status {
            case .code(let code): [code]
            case .range: Array(status.statuses)
            case .default: isSuccess ? Array(200...299) : Array(500...599) + Array(400...499)
            }
        let narrower = responses.map(\.status).filter { $0.statuses.count < status.statuses.count }
        let own = candidates.first { code in !narrower.contains { $0.statuses.contains(code) } }
        return own ?? candidates.first ?? 200
    }
}

extension MediaType {
    /// Returns the media type of an example: for a range, a type within it. The examples of RFC 4735 are in most ranges.
    fileprivate func typeOfExample(_ kind: MediaKind) -> String {
        guard isRange else { return meaning }
        switch essence {
        case "*/*", "application/*": return kind == .json ? "application/json" : "application/octet-stream"
        case "text/*": return "text/plain"
        default: return essence.dropLast() + "example"
        }
    }
}
