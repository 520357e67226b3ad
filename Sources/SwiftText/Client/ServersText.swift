import SwiftPlan

/// A printer of the servers of a document (Server Object).
struct ServersText {
    let plan: ClientPlan

    private var access: String { plan.options.access.modifier }

    /// Returns an expression for a server with the default values of its variables.
    static func reference(_ server: ServerPlan) -> String {
        ".\(server.name)\(server.variables.isEmpty ? "" : "()")"
    }

    // MARK: The variants of the first server

    static let variants = "variants"

    /// True if the first server has a list of variants, one for each combination of its variables' values. Calls with
    /// their own server need the list to recognise the API's servers.
    var hasVariants: Bool {
        guard let first = plan.servers.first, plan.groups.flatMap(\.calls).contains(where: { $0.server != nil }) else {
            return false
        }
        let counts = first.variables.compactMap { variable in variable.type.map { cases(of: $0).count } }
        // With 1,000 combinations or more, there is no list.
        return !counts.isEmpty && counts.reduce(1, { min($0 * $1, 10_000) }) < 1_000
    }

    private func cases(of type: String) -> [ServerVariableType.Case] {
        plan.serverTypes.first { $0.name == type }?.cases ?? []
    }

    private func variants(of server: ServerPlan, to printer: inout SwiftPrinter) {
        let chosen = server.variables.filter { $0.type != nil }
        let arguments = chosen.map { "\($0.label): \(identifier($0.label))" }.joined(separator: ", ")
        var text = ".\(server.name)(\(arguments))"
        for (index, variable) in chosen.reversed().enumerated() {
            let function = index == 0 ? "map" : "flatMap"
            text = "\(identifier(variable.type ?? "")).allCases.\(function) { \(identifier(variable.label)) in \(text) }"
        }
        DocComment("`\(server.name)` with each value of its variables. None of them is another server.").print(to: &printer)
        printer.line("static let \(Self.variants): [Self] = \(text)")
    }

    func print(to printer: inout SwiftPrinter) {
        guard !plan.servers.isEmpty else { return }
        printer.line()
        printer.block("nonisolated extension \(plan.name).Server") { printer in
            printer.separated(plan.servers) { printer, server in
                DocComment(server.documentation).print(to: &printer)
                if server.variables.isEmpty {
                    printer.line("\(access)static let \(identifier(server.name)) = Self(\(address(server)))")
                } else {
                    function(server, to: &printer)
                }
            }
            if hasVariants, let first = plan.servers.first {
                printer.line()
                variants(of: first, to: &printer)
            }
            for type in plan.serverTypes {
                printer.line()
                declaration(of: type, to: &printer)
            }
        }
    }

    private func function(_ server: ServerPlan, to printer: inout SwiftPrinter) {
        let described = server.variables.filter { $0.documentation != nil }
        if !described.isEmpty {
            if !server.documentation.isEmpty { printer.line("///") }
            printer.line("/// - Parameters:")
            for variable in described {
                DocComment(listItem: "- \(variable.label): \(variable.documentation ?? "")", level: 1).print(to: &printer)
            }
        }
        let arguments = server.variables.map { variable in
            "\(variable.label): \(variable.type ?? "String") = \(defaultValue(variable))"
        }
        printer.list("\(access)static func \(identifier(server.name))(", arguments, ") -> Self {")
        printer.indent { $0.line("Self(\(address(server)))") }
        printer.line("}")
    }

    private func defaultValue(_ variable: ServerPlan.Variable) -> String {
        variable.type == nil ? literal(variable.defaultValue) : ".\(variable.defaultValue)"
    }

    private func address(_ server: ServerPlan) -> String {
        let pieces = server.address.map { piece in
            switch piece {
            case .literal(let text): escaped(text)
            case .variable(let variable): "\\(\(variable.label)\(variable.type == nil ? "" : ".rawValue"))"
            }
        }
        return "\"\(pieces.joined())\""
    }

    private func declaration(of type: ServerVariableType, to printer: inout SwiftPrinter) {
        printer.block("\(access)enum \(identifier(type.name)): String, CaseIterable, Sendable") { printer in
            for value in type.cases {
                let raw = value.name == value.value ? "" : " = \(literal(value.value))"
                printer.line("case \(identifier(value.name))\(raw)")
            }
        }
    }
}

extension Documentation {
    fileprivate var isEmpty: Bool {
        summary == nil && details == nil && notes.isEmpty
    }
}
