import SwiftPlan

/// A printer of an enum of values, mostly with a case that keeps unknown values.
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
            // A `switch` expression would be shorter, but its compile time is quadratic in the number of cases.
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

    /// Returns a value as an expression, which is also the pattern that matches it.
    func text(_ value: EnumPlan.Value) -> String {
        let literal = Self.literalText(value)
        switch (plan.rawType, value) {
        case (.any, .string): return ".string(\(literal))"
        case (.any, .integer): return ".integer(\(literal))"
        case (.any, .number): return ".number(\(literal))"
        case (.any, .numeral): return Self.jsonLiteral(value)
        case (.any, .boolean): return ".bool(\(literal))"
        // An integer literal for `Decimal` must fit `Int`.
        case (.decimal, .numeral): return "\(rawType)(\(literal) as UInt64)"
        default: return literal
        }
    }

    /// Returns a value as a literal of its type.
    static func literalText(_ value: EnumPlan.Value) -> String {
        switch value {
        case .string(let text): literal(text)
        case .number(let number): String(number)
        case .integer, .numeral, .boolean: value.text
        }
    }

    /// Returns a value as an expression of the runtime's `JSON`.
    static func jsonLiteral(_ value: EnumPlan.Value) -> String {
        // Literals for `JSON` must fit `Int` or `Double`.
        if case .numeral(let digits) = value { ".numeral(\(literal(digits)))" } else { literalText(value) }
    }
}
