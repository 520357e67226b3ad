import SwiftPlan

/// A printer of the file of a type and its nested types. A long type has several files.
struct TypeFile {
    let plan: ClientPlan

    func texts(_ type: TypePlan) -> [SourcePart] {
        let whole = text(type, TypeText(plan))
        guard plan.options.layout == .files, whole.isLong else { return [whole] }
        let split = TypeSplit(plan: plan, types: [type])
        let moved = split.moved(from: type.nested, besides: split.ownLength(of: type))
        return [text(type, split.text.without(moved.map(\.type)))] + split.parts(moved, .models)
    }

    private func text(_ type: TypePlan, _ text: TypeText) -> SourcePart {
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name)") { printer in
            text.declaration(of: type, Spelling(client: plan.name), to: &printer)
        }
        text.rest(of: [type], to: &printer)
        return SourcePart(
            section: .models, name: "\(type.name)",
            imports: plan.imports(
                showsFoundation: text.usesFoundation([type]), runtime: text.runtimeAccess([type]), uses: text.uses([type])),
            text: printer.text, lineCount: printer.lineCount)
    }
}
