import SwiftPlan

/// Prints an enum that keeps unknown values.
struct EnumText {
    let parent: TypeText
    let type: TypePlan
    let plan: EnumPlan
    let spelling: Spelling

    var access: String { parent.access }
    var rawType: String { spelling.type(plan.rawType.type) }

    func declaration(to printer: inout SwiftPrinter) {
        guard let unknown = plan.unknownName else { return closedDeclaration(to: &printer) }
        printer.block("\(access)enum \(identifier(type.name.last)): \(TypeText.conformances(type.conformance))") { printer in
            for value in plan.cases {
                DocComment(value.documentation).print(to: &printer)
                printer.line("case \(identifier(value.name))")
            }
            DocComment("A value that is not in the API's description.").print(to: &printer)
            printer.line("case \(unknown)(\(rawType))")
        }
    }

    func coding(to printer: inout SwiftPrinter) {
        guard let unknown = plan.unknownName else { return closedCoding(to: &printer) }
        let protocols = ["\(parent.client).OpenEnum"] + [TypeText.codingProtocol(type)].compactMap { $0 }
        let head = "nonisolated extension \(parent.client).\(type.name): \(protocols.joined(separator: ", "))"
        printer.block(head) { printer in
            DocComment("The values in the API's description.").print(to: &printer)
            printer.block("\(access)static var allCases: [Self]") { printer in
                printer.list("[", plan.cases.map { ".\($0.name)" }, "]", trailingComma: true)
            }
            printer.line()
            reading(unknown, to: &printer)
            printer.line()
            writing(to: &printer)
        }
    }

    private func reading(_ unknown: String, to printer: inout SwiftPrinter) {
        printer.block("\(access)init(rawValue: \(rawType))") { printer in
            // A `switch` expression would be shorter, but its compile time grows with the square of the number of
            // cases.
            printer.line("switch rawValue {")
            for value in plan.cases {
                printer.line("case \(text(value.value)): self = .\(value.name)")
            }
            printer.line("default: self = .\(unknown)(rawValue)")
            printer.line("}")
        }
    }

    func writing(to printer: inout SwiftPrinter) {
        printer.block("\(access)var rawValue: \(rawType)") { printer in
            printer.line("switch self {")
            for value in plan.cases {
                printer.line("case .\(value.name): \(text(value.value))")
            }
            if let unknown = plan.unknownName {
                printer.line("case .\(unknown)(let rawValue): rawValue")
            }
            printer.line("}")
        }
    }

    /// A value as a literal, or as the pattern that matches it.
    func text(_ value: EnumPlan.Value) -> String {
        guard plan.rawType == .any else { return Self.literalText(value) }
        let kind =
            switch value {
            case .string: "string"
            case .integer, .unsigned: "integer"
            case .number: "number"
            case .boolean: "bool"
            }
        return ".\(kind)(\(Self.literalText(value)))"
    }

    static func literalText(_ value: EnumPlan.Value) -> String {
        switch value {
        case .string(let text): literal(text)
        case .integer(let number): String(number)
        case .unsigned(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        }
    }
}
