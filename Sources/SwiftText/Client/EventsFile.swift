import SwiftPlan

/// A printer of the file of the bodies that the API sends in webhooks and callbacks.
struct EventsFile {
    let plan: ClientPlan

    func text(_ events: EventsPlan) -> SourcePart {
        let text = TypeText(plan)
        let members = events.types.map(\.name) + events.bodies.map { events.typeName.appending($0.name) }
        let spelling = Spelling(client: plan.name, members: members)
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name)") { printer in
            DocComment("The bodies of the webhooks and callbacks that the API sends.").print(to: &printer)
            printer.block("\(text.access)enum \(events.typeName.last)") { printer in
                printer.separated(events.bodies) { printer, body in
                    DocComment(body.documentation).print(to: &printer)
                    printer.line("\(text.access)typealias \(identifier(body.name)) = \(spelling.type(body.type))")
                }
                for type in events.types {
                    printer.line()
                    text.declaration(of: type, spelling, to: &printer)
                }
            }
        }
        text.rest(of: events.types, to: &printer)
        let bodies = events.bodies.map(\.type)
        let uses = text.uses(events.types) + bodies
        let imports = plan.imports(
            showsFoundation: uses.contains(where: \.isFormatted),
            showsRuntime: text.namesRuntime(events.types) || bodies.contains(where: \.isOfRuntime), uses: uses)
        return SourcePart(section: .client, name: events.typeName.last, imports: imports, text: printer.text)
    }
}
