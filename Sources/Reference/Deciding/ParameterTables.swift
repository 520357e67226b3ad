import OpenAPI
import SwiftPlan

/// A builder of the tables of a call's parameters and body.
struct ParameterTables {
    let links: TypeLinks

    /// The most rows for a body. The page of the body's type has all.
    private static let maximumFields = 40

    func blocks(_ call: CallPlan) -> [Block] {
        let placements: [(Parameter.Placement, String)] = [
            (.path, "Path parameters"), (.query, "Query parameters"), (.querystring, "Query string"),
            (.header, "Header parameters"), (.cookie, "Cookie parameters"),
        ]
        return placements.flatMap { placement, title in
            table(title, call.parameters.filter { $0.placement == placement })
        } + (call.body.map(body) ?? [])
    }

    private func table(_ title: String, _ parameters: [ParameterPlan]) -> [Block] {
        guard !parameters.isEmpty else { return [] }
        let rows = parameters.map { parameter in
            [
                [.code(parameter.label)], [.code(Prose.visible(parameter.wireName))],
                [links.inline(parameter.type), .text(" (\(links.wire(parameter.type)))")],
                [.text(parameter.isRequired ? "Required" : "Optional")],
                words(parameter),
            ] as [[Inline]]
        }
        return [.heading(title), .table(Table(title, ["Argument", "Name", "Type", "Presence", "Description"], rows))]
    }

    /// Returns the description of a parameter. If its type has a page, the details are there.
    private func words(_ parameter: ParameterPlan) -> [Inline] {
        var documentation = parameter.documentation
        if !parameter.type.names.isEmpty { documentation.details = nil }
        return words(documentation, isDeprecated: parameter.isDeprecated)
    }

    private func words(_ documentation: Documentation, isDeprecated: Bool) -> [Inline] {
        .joined((isDeprecated ? [[.strong("Deprecated.")]] : []) + documentation.texts.map { Prose.line($0) }, by: " ")
    }

    private func body(_ body: BodyPlan) -> [Block] {
        var line: [Inline] = [
            .text(body.isRequired ? "Required: " : "Optional: "), .code(body.label), .text(", of the type "),
            links.inline(body.type), .text(", sent as "), .code(Prose.visible(body.mediaType)), .text("."),
        ]
        let words = words(body.documentation, isDeprecated: false)
        if !words.isEmpty { line += [.text(" ")] + words }
        guard let type = links.plan(body.type) else { return [.heading("Request body"), .paragraph(line)] }
        return [.heading("Request body"), .paragraph(line)]
            + TypeTables(links: links).blocks(type, atMost: Self.maximumFields, title: "Fields of the request body")
    }
}
