import SwiftPlan

/// The file of one type and all that nests in it.
struct TypeFile {
    let plan: ClientPlan

    func text(_ type: TypePlan) -> SourcePart {
        var printer = SwiftPrinter()
        let text = TypeText(client: plan.name, options: plan.options)
        printer.block("nonisolated extension \(plan.name)") { printer in
            text.declaration(of: type, Spelling(client: plan.name), to: &printer)
        }
        printer.line()
        printer.line("// MARK: - Coding")
        printer.line()
        text.coding(of: type, to: &printer)
        TypeAliases(parent: text).print([type], to: &printer)
        return SourcePart(
            section: .models, name: "\(type.name)",
            imports: plan.imports(showsFoundation: type.usesFoundation, runtime: type.runtimeAccess(plan.options)), text: printer.text)
    }
}
