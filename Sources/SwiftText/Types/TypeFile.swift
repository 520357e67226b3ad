import SwiftPlan

/// The file of one type and all that nests in it.
struct TypeFile {
    let plan: ClientPlan
    let head: FileHead

    func text(_ type: TypePlan) -> SourceText {
        var printer = SwiftPrinter()
        head.print(to: &printer, importsFoundation: type.usesFoundation)
        let text = TypeText(client: plan.name, options: plan.options)
        printer.block("nonisolated extension \(plan.name)") { printer in
            text.declaration(of: type, Spelling(client: plan.name), to: &printer)
        }
        printer.line()
        printer.line("// MARK: - Coding")
        printer.line()
        text.coding(of: type, to: &printer)
        TypeAliases(parent: text).print([type], to: &printer)
        return SourceText(path: "Models/\(plan.name)+\(type.name).swift", contents: printer.text)
    }
}
