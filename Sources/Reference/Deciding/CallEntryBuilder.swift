import OpenAPI
import SwiftPlan

/// A builder of the entry of a call.
struct CallEntryBuilder {
    let plan: ClientPlan
    let links: TypeLinks
    let snippets: CallSnippet
    let headers: HeaderRows
    /// The documented examples, by operation.
    let examples: [String: [ExamplePlan]]

    func entry(
        _ call: CallPlan, _ id: EntryID, in group: GroupPlan, previous: EntryID?, next: EntryID?
    ) -> Entry {
        let endpoint = Endpoint(
            method: Prose.visible(call.method), path: Prose.visible(call.pathTemplate),
            address: Prose.visible(plan.address(of: call) + call.pathTemplate))
        var blocks: [Block] = [.endpoint(endpoint)]
        if call.isDeprecated {
            blocks.append(.warning([.strong("Deprecated."), .text(" The API advises against this call.")]))
        }
        blocks += Prose.blocks(
            call.documentation.details == call.documentation.summary ? nil : call.documentation.details)
        blocks += notes(call)
        blocks += use(call, in: group)
        blocks += authentication(call)
        blocks += ParameterTables(links: links).blocks(call)
        blocks += ResponseBlocks(plan: plan, links: links, headers: headers).blocks(call)
        blocks.append(.previousAndNext(previous: previous.map(Self.link), next: next.map(Self.link)))
        return Entry(
            id: id, summary: Prose.line(call.documentation.summary), endpoint: endpoint,
            isDeprecated: call.isDeprecated,
            blocks: blocks)
    }

    private static func link(_ entry: EntryID) -> Inline {
        .link([.code(entry.title)], .entry(entry))
    }

    /// Builds a list of the call's notes and its paging.
    private func notes(_ call: CallPlan) -> [Block] {
        var items = call.documentation.notes.map { Prose.line($0) }
        if let paging = call.paging { items.append(pages(paging)) }
        return items.isEmpty ? [] : [.list(items)]
    }

    private func pages(_ paging: PagingPlan) -> [Inline] {
        let next =
            switch paging.next {
            case .link, .linkParameter: "the link in each response"
            case .linkHeader: "the header `Link` of each response"
            case .cursor: "a cursor"
            case .page: "the number of the page"
            case .offset: "the number of preceding items"
            }
        return [
            .text("Pages: "), .code("items"), .text(" gives each "), links.inline(paging.item),
            .text(" of all pages, "),
            .code("pages"), .text(" each page. The next page is requested with "),
        ] + Prose.line(next + ".")
    }

    private func use(_ call: CallPlan, in group: GroupPlan) -> [Block] {
        let samples = [
            Sample(title: "Swift", code: Code(language: "swift", text: snippets.text(call, in: group))),
            Sample(title: "curl", code: Code(language: "sh", text: CurlSnippet(plan: plan).text(call))),
        ]
        let shown = (examples[call.operation] ?? []).filter { !$0.body.isEmpty && (!$0.isComposed || $0.status < 400) }
        let responses = shown.map { example in
            let name = example.name.map { ", \($0)" } ?? ""
            let isJSON = example.mediaType?.contains("json") == true
            let text = Prose.visible(example.body, keepsLines: true)
            return Block.folded(
                Sample(
                    title: Prose.visible("Status \(example.status)\(name)"),
                    code: Code(language: isJSON ? "json" : "text", text: text)))
        }
        return [.heading("Call it"), .samples(samples)]
            + (responses.isEmpty ? [] : [.heading("Example responses")] + responses)
    }

    private func authentication(_ call: CallPlan) -> [Block] {
        let ways = call.security.filter { !$0.isEmpty }.map { alternative in
            [Inline].joined(alternative.map { CredentialWords(plan: plan).line($0) }, by: " Together with: ")
        }
        let open: [Inline] = [
            .text(ways.isEmpty ? "No credential is needed." : "It can be called without a credential, too.")
        ]
        let lines = ways + (call.isOpen ? [open] : []) + call.scopes.map(scopes)
        return [.heading("How to authenticate"), lines.count == 1 ? .paragraph(lines[0]) : .list(lines)]
    }

    private func scopes(_ scheme: SecurityRequirement.Scheme) -> [Inline] {
        let scopes = scheme.scopes.map { [Inline.code(Prose.visible($0))] }
        return [.text("Scopes of "), .code(Prose.visible(scheme.name)), .text(": ")] + .joined(scopes, by: ", ") + [.text(".")]
    }
}
