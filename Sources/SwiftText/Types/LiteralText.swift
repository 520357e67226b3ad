import SwiftPlan

/// A printer of the conformances to literal protocols for a union of plain values: with a member of strings, `"a"` is a
/// value of the union.
struct LiteralText {
    let parent: TypeText
    let type: TypePlan
    let plan: UnionPlan
    let spelling: Spelling

    private struct Literal {
        let kind: String
        let type: String
        let member: String
        let isArray: Bool
    }

    func print(to printer: inout SwiftPrinter) {
        let literals = literals
        guard !literals.isEmpty else { return }
        for literal in literals {
            let name = spelling.standardLibrary("ExpressibleBy\(literal.kind)Literal")
            printer.block("nonisolated extension \(parent.client).\(type.name): \(name)") { printer in
                let argument = literal.isArray ? "elements: \(literal.type)..." : "value: \(literal.type)"
                let label = literal.kind.prefix(1).lowercased() + literal.kind.dropFirst() + "Literal"
                printer.block("\(parent.access)init(\(label) \(argument))") { printer in
                    printer.line("self = .\(literal.member)(\(literal.isArray ? "elements" : "value"))")
                }
            }
            printer.line()
        }
    }

    /// The literals of a union; empty if any member is not plain, because a literal could then look like one member and
    /// mean another.
    private var literals: [Literal] {
        guard plan.discriminator == nil, plan.cases.count > 1 else { return [] }
        var literals: [Literal] = []
        for member in plan.cases {
            guard let literal = literal(member) else { return [] }
            if !literals.contains(where: { $0.kind == literal.kind }) { literals.append(literal) }
        }
        return literals
    }

    private func literal(_ member: UnionPlan.Case) -> Literal? {
        switch member.type {
        case .builtin(let builtin):
            Self.kind(of: builtin).map {
                Literal(kind: $0, type: spelling.type(member.type), member: member.name, isArray: false)
            }
        case .array(.builtin(let builtin)) where Self.kind(of: builtin) != nil:
            Literal(kind: "Array", type: spelling.type(.builtin(builtin)), member: member.name, isArray: true)
        default:
            nil
        }
    }

    private static func kind(of type: TypeUse.Builtin) -> String? {
        switch type {
        case .string: "String"
        case .integer, .int64, .uint64: "Integer"
        case .double, .float: "Float"
        case .boolean: "Boolean"
        case .json, .calendarDate, .filePart, .httpBody: nil
        }
    }
}
