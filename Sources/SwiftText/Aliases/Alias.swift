import SwiftPlan

/// A deprecated declaration with an earlier name, so that code with that name still compiles.
struct Alias {
    /// The present name, which the compiler suggests.
    let newName: String
    let declaration: (inout SwiftPrinter) -> Void

    /// Creates an alias with a declaration of one line.
    init(renamed newName: String, _ declaration: String) {
        self.init(renamed: newName) { $0.line(declaration) }
    }

    init(renamed newName: String, _ declaration: @escaping (inout SwiftPrinter) -> Void) {
        self.newName = newName
        self.declaration = declaration
    }

    func print(to printer: inout SwiftPrinter) {
        printer.line("@available(*, deprecated, renamed: \(literal(newName)))")
        declaration(&printer)
    }
}

extension SwiftPrinter {
    /// Prints an extension of a type with its aliases; nothing if there are none.
    mutating func aliases(_ aliases: [Alias], of type: String) {
        guard !aliases.isEmpty else { return }
        line()
        block("nonisolated extension \(type)") { printer in
            printer.separated(aliases) { printer, alias in alias.print(to: &printer) }
        }
    }

    /// Prints a type alias for each earlier name of a type.
    mutating func aliases(of type: TypeName, _ origin: Origin, access: String) {
        for name in origin.formerNames {
            line()
            Alias(renamed: type.last, "\(access)typealias \(identifier(name)) = \(identifier(type.last))").print(to: &self)
        }
    }
}
