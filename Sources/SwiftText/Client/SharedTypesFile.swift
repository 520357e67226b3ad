import SwiftPlan

/// A printer of the file of aliases for types that another client declares.
struct SharedTypesFile {
    let plan: ClientPlan

    func text(_ shared: SharedTypes) -> SourcePart {
        let access = plan.options.access
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name)") { printer in
            for name in shared.names.map(\.description).sorted() {
                printer.line("\(access.modifier)typealias \(identifier(name)) = \(shared.client).\(identifier(name))")
            }
        }
        let imports = shared.module.map { access.importing($0) } ?? ""
        return SourcePart(section: .client, name: "SharedTypes", imports: imports, text: printer.text)
    }
}
