import SwiftPlan

/// The file of the API's documented error bodies.
struct ErrorBodyFile {
    let plan: ClientPlan

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        declaration(to: &printer)
        if !plan.errors.isEmpty {
            printer.line()
            decoders(to: &printer)
        }
        let spelling = Spelling(client: plan.name, isOutside: true)
        let aliases = plan.errors.flatMap { error in
            TypeAliases.aliases(
                error.origin, error.name, payload: error.body.valueType(spelling), access: plan.options.access.modifier)
        }
        printer.aliases(aliases, of: "\(plan.name).ErrorBody")
        let isFormatted = plan.errors.contains { $0.body.type?.isFormatted == true }
        return SourcePart(
            section: .client, name: "ErrorBody", imports: plan.foundationImport(if: isFormatted), text: printer.text)
    }

    private func declaration(to printer: inout SwiftPrinter) {
        let text = TypeText(client: plan.name, options: plan.options)
        let spelling = Spelling(client: plan.name)
        printer.block("nonisolated extension \(plan.name)") { printer in
            guard !plan.errors.isEmpty else {
                DocComment("The API documents no error.").print(to: &printer)
                printer.line("\(text.access)enum ErrorBody: \(text.conformances) {}")
                return
            }
            DocComment("What the API says of an error. Which statuses come with which case stands at each call.")
                .print(to: &printer)
            printer.block("\(text.access)enum ErrorBody: \(text.conformances)") { printer in
                for error in plan.errors {
                    let value = error.body.valueType(spelling).map { "(\($0))" } ?? ""
                    printer.line("case \(identifier(error.name))\(value)")
                }
            }
        }
    }

    private func decoders(to printer: inout SwiftPrinter) {
        printer.block("nonisolated extension \(plan.name).ErrorDecoder") { printer in
            for error in plan.errors {
                let name = identifier(error.name)
                let value = error.body.decoding(of: "$0").map { "(\($0))" }
                let closure = value.map { ".\(error.name)\($0)" } ?? "_ in .\(error.name)"
                printer.line("static var \(name): Self { Self { \(closure) } }")
            }
        }
    }
}
