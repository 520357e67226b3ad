import SwiftPlan

/// A printer of the runtime's part of a client with a shared runtime: an alias for each type of the runtime, and the
/// sources that cannot be shared.
struct SharedRuntimeParts {
    let plan: ClientPlan

    func parts() -> [SourcePart] {
        guard let runtime = plan.options.runtime else { return [] }
        return [aliases(runtime)] + RuntimeFiles(plan: plan).texts().map(completed)
    }

    private func aliases(_ runtime: SharedRuntime) -> SourcePart {
        let text = RuntimeFiles.source(of: .shared, RuntimeFeature.used(by: plan))
        let own = Set(RuntimeDeclarations(RuntimeFiles.source(of: .remainder, RuntimeFeature.used(by: plan))).all.map(\.name))
        let declarations = RuntimeDeclarations(text).all.filter { !own.contains($0.name) }
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name)") { printer in
            for declaration in declarations.sorted(by: { $0.name < $1.name }) {
                let access = (declaration.isPublic ? plan.options.access : plan.options.internals).modifier
                printer.line("\(access)typealias \(declaration.name) = \(runtime.name).\(declaration.name)")
            }
        }
        return SourcePart(
            section: .runtime, name: "Runtime", imports: plan.imports(showsRuntime: true), text: printer.text)
    }

    /// Adds the import of the runtime to the stubs, whose signatures have types of the runtime.
    private func completed(_ part: SourcePart) -> SourcePart {
        guard part.section == .stubs else { return part }
        var part = part
        part.imports = ImportList([part.imports, plan.imports(showsRuntime: true)]).text
        return part
    }
}
