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
        let essence = body.files == nil && body.multipart == nil ? body.essence : "multipart/form-data"
        guard let media = content.first(where: { Scenario.Body.essence($0.name) == essence }) else {
            let types = content.map(\.name).joined(separator: ", ")
            throw Unprepared.inexpressible("the body is \(essence), where the document has \(types.isEmpty ? "none" : types)")
        }
        if let header = scenario.headers["content-type"], body.files == nil,
            !content.contains(where: { Scenario.Body.essence($0.name) == Scenario.Body.essence(header) })
        {
            throw Unprepared.inexpressible("the header says \(header), which the document does not have")
        }
        guard match.call.body != nil else {
            throw Unprepared.impossible("the client's function takes no body")
        }
        return "body: " + (try value(body, media))
    }

    private func value(_ body: Scenario.Body, _ media: MediaType) throws -> String {
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
        guard body.files == nil, body.multipart == nil else {
            throw Unprepared.impossible("the client has no multipart bodies")
        }
        guard let bytes = body.bytes else { throw Unprepared.impossible("the scenario has no body") }
        return "content(\(literal(bytes.base64EncodedString())))"
    }
}
