import SwiftPlan

/// A builder of the overview of a client: its initializer, servers, credentials, errors and events.
struct OverviewBuilder {
    let plan: ClientPlan
    let links: TypeLinks

    func blocks() -> [Block] {
        let documentation = plan.documentation
        return Prose.blocks(documentation.details) + documentation.notes.flatMap { Prose.blocks($0) }
            + [.heading("Making a client"), .code(Code(language: "swift", text: making))]
            + servers() + credentials() + failures() + events()
    }

    private var making: String {
        var arguments = plan.credentials.prefix(1).map { (label: $0.label, value: SwiftExpression.plain("\"TOKEN\"")) }
        if plan.servers.isEmpty { arguments.append(("server", .plain("\"https://example.com\""))) }
        if !plan.options.transports.contains(.urlSession) {
            let transport = "\(plan.name).AsyncHTTPClientTransport()"
            arguments.append(("configuration", .call(".init", [("transport", .plain(transport))])))
        }
        return "let client = " + SwiftExpression.call(plan.name, arguments).text(after: 13)
    }

    private func servers() -> [Block] {
        guard !plan.servers.isEmpty else { return [] }
        let rows = plan.servers.map { server in
            [
                [.code(".\(server.name)")], [.code(Prose.visible(server.addressText))],
                .joined([server.documentation.summary, server.documentation.details].map { Prose.line($0) }, by: " "),
            ] as [[Inline]]
        }
        return [.heading("The servers"), .table(Table("The servers", ["Server", "Address", "Description"], rows))]
    }

    private func credentials() -> [Block] {
        let words = CredentialWords(plan: plan)
        let grants = plan.grants.map { grant in
            [.code("Credential.\(grant.name)"), .text(": ")] + Prose.line(grant.documentation.summary)
        }
        let items = plan.credentials.map { words.line($0.placement) } + grants
        return items.isEmpty ? [] : [.heading("How to authenticate"), .list(items)]
    }

    private func failures() -> [Block] {
        guard !plan.errors.isEmpty else { return [] }
        let rows = plan.errors.map { error in
            [[.code(".\(error.name)")], [links.inline(error.body)]] as [[Inline]]
        }
        let text = """
            func report(_ failure: \(plan.name).Failure) {
                switch failure.reason {
                case .documented(let body): print("the API says:", body)
                default: print(failure)
                }
            }
            """
        return [
            .heading("When a call fails"), .code(Code(language: "swift", text: text)),
            .paragraph([.text("Errors that the API documents come with one of these bodies.")]),
            .table(Table("Bodies of errors", ["Case", "Body"], rows)),
        ]
    }

    private func events() -> [Block] {
        guard let events = plan.events, !events.bodies.isEmpty else { return [] }
        let rows = events.bodies.map { body in
            [
                [.code("\(events.typeName).\(body.name)")], [links.inline(body.type)],
                Prose.line(body.documentation.summary),
            ] as [[Inline]]
        }
        return [
            .heading("Webhooks and callbacks"),
            .table(Table("Events that the API sends", ["Name", "Type", "Description"], rows)),
        ]
    }
}
