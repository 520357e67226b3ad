import OpenAPI
import SwiftPlan

/// A builder of the blocks about a call's responses: the value, the headers and the documented errors.
struct ResponseBlocks {
    let plan: ClientPlan
    let links: TypeLinks
    let headers: HeaderRows

    func blocks(_ call: CallPlan) -> [Block] {
        let successes = call.responses.filter { response in !call.errors.contains { $0.status == response.status } }
        return success(call, successes) + headerTable(successes.isEmpty ? call.responses : successes) + errors(call)
    }

    private func success(_ call: CallPlan, _ successes: [ResponsePlan]) -> [Block] {
        var line: [Inline] = [.code("value"), .text(" is "), links.inline(call.result), .text(".")]
        if case .nothing = call.result { line = [.text("There is no value.")] }
        let statuses = successes.map { [.code($0.status.description), .text(" ")] + Prose.line($0.documentation) }
        return [.heading("Successful response"), .paragraph(line)] + (statuses.isEmpty ? [] : [.list(statuses)])
    }

    private func headerTable(_ responses: [ResponsePlan]) -> [Block] {
        let rows = headers.rows(responses.flatMap(\.headers))
        guard !rows.isEmpty else { return [] }
        return [
            .heading("Response headers"), .table(Table("Response headers", HeaderRows.columns, rows)),
        ]
    }

    private func errors(_ call: CallPlan) -> [Block] {
        guard !call.errors.isEmpty else { return [] }
        let described = Dictionary(call.responses.map { ($0.status, $0.documentation) }) { first, _ in first }
        let rows = call.errors.map { error in
            let body = plan.errors.first { $0.name == error.caseName }?.body
            return [
                [.code(error.status.description)], StatusWords.words(error.status).map { [.text($0)] } ?? [],
                [.code(".\(error.caseName)")], body.map { [links.inline($0)] } ?? [],
                Prose.line(described[error.status] ?? nil),
            ] as [[Inline]]
        }
        return [
            .heading("Error responses"),
            .table(Table("Error responses", ["Status", "Meaning", "Case", "Body", "Description"], rows)),
        ]
    }
}
