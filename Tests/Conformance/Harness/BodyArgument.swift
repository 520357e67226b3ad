import Foundation
import OpenAPI
import SwiftPlan

/// The `body:` of a call.
struct BodyArgument {
    let planned: PlannedDocument
    let match: OperationMatch
    let scenario: Scenario

    func text() throws -> String? {
        guard let body = scenario.request?.body else { return nil }
        let content = match.operation.requestBody?.content ?? []
        guard let media = content.first(where: { Scenario.Body.essence($0.name) == body.sentEssence }) else {
            let types = content.map(\.name).joined(separator: ", ")
            throw Unprepared.inexpressible("the body is \(body.sentEssence), where the document has \(types.isEmpty ? "none" : types)")
        }
        if let header = scenario.headers["content-type"], body.files == nil,
            !content.contains(where: { Scenario.Body.essence($0.name) == Scenario.Body.essence(header) })
        {
            throw Unprepared.inexpressible("the header says \(header), which the document does not have")
        }
        guard let plan = match.call.body else {
            throw Unprepared.impossible("the client's function takes no body")
        }
        return quoted(plan.label) + ": " + (try value(body, media, plan))
    }

    private func value(_ body: Scenario.Body, _ media: MediaType, _ plan: BodyPlan) throws -> String {
        if body.isJSON {
            guard case .string(let text)? = body.raw else { throw Unprepared.impossible("the scenario has no JSON") }
            let value = try WireJSON(parsing: text)
            if let schema = media.schema,
                let problem = SchemaFit(document: planned.document).problem(value, schema, at: "body")
            {
                throw Unprepared.inexpressible(problem)
            }
            return "argument(\(literal(value.text)))"
        }
        if case .multipart = plan.encoding {
            return try MultipartArgument(planned: planned, body: body, media: media).text(plan.type)
        }
        guard let bytes = body.bytes else { throw Unprepared.impossible("the scenario has no body") }
        if case .lines = plan.encoding {
            return "argument(\(literal(try WireJSON(parsingLines: bytes).text)))"
        }
        return "content(\(literal(bytes.base64EncodedString())))"
    }
}
