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
            let types = content.isEmpty ? "none" : content.map(\.name).joined(separator: ", ")
            throw Unprepared.inexpressible("the body is \(body.sentEssence), where the document has \(types)")
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
        if body.isForm, case .string(let text)? = body.raw {
            return "argument(\(literal(form(Pair.pairs(text[...]), media).text)))"
        }
        guard let bytes = body.bytes else { throw Unprepared.impossible("the scenario has no body") }
        if case .lines = plan.encoding {
            return "argument(\(literal(try WireJSON(parsingLines: bytes).text)))"
        }
        let content = "content(\(literal(bytes.base64EncodedString())))"
        return switch plan.encoding {
        case .data, .anyData: ".data(\(content))"
        default: content
        }
    }

    /// Each property in the style of its encoding (OpenAPI 3.1 §4.8.15.1.2), by default that of a query.
    private func form(_ pairs: [Pair], _ media: MediaType) -> WireJSON {
        guard let id = media.schema else { return .object([:]) }
        let view = SchemaView(document: planned.document, id: id)
        var members: [String: WireJSON] = [:]
        for name in Set(view.properties.map(\.name) + pairs.map(\.name)) {
            guard let schema = view.property(name) else {
                members[name] = pairs.first { $0.name == name }.map { .string($0.value) }
                continue
            }
            let encoding = media.encodings.first { $0.property == name }
            if encoding?.style == nil, SchemaView(document: planned.document, id: schema).isObject {
                members[name] = pairs.first { $0.name == name }.flatMap { try? WireJSON(parsing: $0.value) }
                continue
            }
            let style = encoding?.style ?? .form
            let text = StyledText(
                name: name, schema: SchemaView(document: planned.document, id: schema), style: style,
                explode: encoding?.explode ?? (style == .form))
            members[name] = text.queryValue(pairs, others: Set(view.properties.map(\.name)).subtracting([name]))
        }
        return .object(members)
    }
}
