import SwiftPlan

/// The file of the headers that the API documents.
struct HeadersFile {
    let plan: ClientPlan

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        let spelling = Spelling(client: plan.name, isOutside: true)
        printer.line("// MARK: - Headers that the API documents")
        printer.line()
        printer.block("nonisolated extension \(plan.name).Headers") { printer in
            printer.separated(plan.headers) { printer, header in
                DocComment(header.documentation).print(to: &printer)
                if header.isDeprecated {
                    printer.line("@available(*, deprecated)")
                }
                let type = spelling(header.type)
                let name = identifier(header.name)
                let format = header.type.isFormatted ? ", as: \(Spelling.format(header.type))" : ""
                printer.line(
                    "\(plan.options.access.modifier)var \(name): \(type)? { "
                        + "value(\(literal(header.wireName))\(format)) }")
            }
        }
        let aliases = plan.headers.flatMap { header in
            header.origin.formerNames.map { name in
                let declaration = "var \(identifier(name)): \(spelling(header.type))? { \(identifier(header.name)) }"
                return Alias(renamed: header.name, plan.options.access.modifier + declaration)
            }
        }
        printer.aliases(aliases, of: "\(plan.name).Headers")
        return SourcePart(
            section: .client, name: "ResponseHeaders",
            imports: plan.foundationImport(if: plan.headers.contains { $0.type.isFormatted }), text: printer.text)
    }
}
