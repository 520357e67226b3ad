import SwiftPlan

/// Prints an enum that keeps values it does not know.
struct EnumText {
    let parent: TypeText
    let type: TypePlan
    let plan: EnumPlan
    let spelling: Spelling

    private var access: String { parent.access }
    private var rawType: String { plan.rawType.rawValue }

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(access)enum \(identifier(type.name.last)): \(parent.conformances)") { printer in
            for value in plan.cases {
                DocComment(value.documentation).print(to: &printer)
                printer.line("case \(identifier(value.name))")
            }
            DocComment("A value that is not in the API's description.").print(to: &printer)
            printer.line("case \(plan.unknownName)(\(spelling.swift(rawType)))")
        }
    }

    func coding(to printer: inout SwiftPrinter) {
        let protocols = ["RawRepresentable", "CaseIterable"] + [TypeText.codingProtocol(type)].compactMap { $0 }
        let head = "nonisolated extension \(parent.client).\(type.name): \(protocols.joined(separator: ", "))"
        printer.block(head) { printer in
            DocComment("The values in the API's description.").print(to: &printer)
            printer.block("\(access)static var allCases: [Self]") { printer in
                printer.list("[", plan.cases.map { ".\($0.name)" }, "]", trailingComma: true)
            }
            printer.line()
            printer.block("\(access)init(rawValue: \(rawType))") { printer in
                printer.line("self =")
                printer.indent { printer in
                    printer.line("switch rawValue {")
                    for value in plan.cases {
                        printer.line("case \(Self.text(value.value)): .\(value.name)")
                    }
                    printer.line("default: .\(plan.unknownName)(rawValue)")
                    printer.line("}")
                }
            }
            printer.line()
            printer.block("\(access)var rawValue: \(rawType)") { printer in
                printer.line("switch self {")
                for value in plan.cases {
                    printer.line("case .\(value.name): \(Self.text(value.value))")
                }
                printer.line("case .\(plan.unknownName)(let rawValue): rawValue")
                printer.line("}")
            }
        }
    }

    private static func text(_ value: EnumPlan.Value) -> String {
        switch value {
        case .string(let text): literal(text)
        case .integer(let number): String(number)
        }
    }
}
