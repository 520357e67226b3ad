import SwiftPlan

/// A printer of the file of the documented response headers.
struct HeadersFile {
    /// The type that `Headers` nests in: the client, or the shared runtime.
    let owner: String
    let access: PlanOptions.Access
    let headers: [HeaderPlan]

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        let spelling = Spelling(client: owner, isOutside: true)
        printer.line("// MARK: - Headers that the API documents")
        printer.line()
        printer.block("nonisolated extension \(owner).Headers") { printer in
            printer.separated(headers) { printer, header in
                DocComment(header.documentation).print(to: &printer)
                if header.isDeprecated {
                    printer.line("@available(*, deprecated)")
                }
                let type = spelling.type(header.type)
                let name = identifier(header.name)
                let format = header.type.isFormatted ? ", as: \(Spelling.format(header.type))" : ""
                printer.line(
                    "\(access.modifier)var \(name): \(type)? { "
                        + "value(\(literal(header.wireName))\(format)) }")
            }
        }
        let aliases = headers.flatMap { header in
            header.origin.formerNames.map { name in
                let declaration = "var \(identifier(name)): \(spelling.type(header.type))? { \(identifier(header.name)) }"
                return Alias(renamed: header.name, access.modifier + declaration)
            }
        }
        printer.aliases(aliases, of: "\(owner).Headers")
        let showsFoundation = headers.contains { $0.type.isFormatted }
        return SourcePart(
            section: .client, name: "ResponseHeaders", imports: showsFoundation ? access.importing("Foundation") : "",
            text: printer.text)
    }
}
