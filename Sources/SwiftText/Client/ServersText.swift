import SwiftPlan

/// Prints the servers that a document names.
struct ServersText {
    let plan: ClientPlan

    private var access: String { plan.options.access.modifier }

    /// A server with the default values of its variables.
    static func reference(_ server: ServerPlan) -> String {
        ".\(server.name)\(server.variables.isEmpty ? "" : "()")"
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
