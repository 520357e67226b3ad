import SwiftPlan

/// Prints an enum with a case for each member of a union, which keeps what fits none.
struct UnionText {
    let parent: TypeText
    let type: TypePlan
    let plan: UnionPlan
    let spelling: Spelling

    private var access: String { parent.access }

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(access)enum \(identifier(type.name.last)): \(parent.conformances)") { printer in
            for member in plan.cases {
                let prefix = member.isIndirect ? "indirect " : ""
                printer.line("\(prefix)case \(identifier(member.name))(\(spelling(member.type)))")
            }
            if let unknown = plan.unknownName {
                DocComment("A value that is not in the API's description.").print(to: &printer)
                printer.line("case \(unknown)(\(spelling.runtime("JSON")))")
            }
            parent.nested(type, spelling, to: &printer)
        }
    }

    func coding(to printer: inout SwiftPrinter) {
        guard let coding = TypeText.codingProtocol(type) else { return }
        printer.block("nonisolated extension \(parent.client).\(type.name): \(coding)") { printer in
            if type.isDecodable {
                printer.block("\(access)init(from decoder: any Decoder) throws") { printer in
                    if let discriminator = plan.discriminator {
                        tagged(discriminator, to: &printer)
                    } else {
                        untagged(to: &printer)
                    }
                }
            }
            if type.isDecodable, type.isEncodable {
                printer.line()
            }
            if type.isEncodable {
                encoding(to: &printer)
            }
        }
    }

    private func tagged(_ discriminator: String, to printer: inout SwiftPrinter) {
        printer.line("self =")
        printer.indent { printer in
            printer.line("switch \(parent.client).tag(\(literal(discriminator)), of: decoder) {")
            for member in plan.cases where !member.values.isEmpty && member.name != plan.defaultName {
                let values = member.values.map(literal).joined(separator: ", ")
                printer.line("case \(values): .\(member.name)(\(read(member.type)))")
            }
            printer.line("default: \(fallback(discriminator))")
            printer.line("}")
        }
    }

    /// What a value is whose tag means no member.
    private func fallback(_ discriminator: String) -> String {
        if let name = plan.defaultName, let member = plan.cases.first(where: { $0.name == name }) {
            return ".\(name)(\(read(member.type)))"
        }
        guard let unknown = plan.unknownName else {
            return "throw \(parent.client).unknownTag(\(literal(discriminator)), decoder)"
        }
        return ".\(unknown)(try \(parent.client).untold(by: \(literal(discriminator)), decoder))"
    }

    private func read(_ type: TypeUse) -> String {
        guard type.isFormatted else { return "try .init(from: decoder)" }
        return "try \(parent.client).read(decoder, as: \(Spelling.format(type)))"
    }

    private func untagged(to printer: inout SwiftPrinter) {
        printer.line("var members = try \(parent.client).UnionReader<Self>(decoder)")
        for member in plan.cases {
            let format = member.type.isFormatted ? "as: \(Spelling.format(member.type)), " : ""
            let make = "\(format)Self.\(member.name)"
            shape(member.shape, make, to: &printer)
        }
        printer.line("self = try members.best(\(plan.unknownName.map { "else: Self.\($0)" } ?? ""))")
    }

    private func shape(_ shape: UnionPlan.MemberShape, _ make: String, to printer: inout SwiftPrinter) {
        if let name = shape.name {
            printer.line("members.member(.\(name), \(make))")
            return
        }
        printer.line("members.member(")
        printer.indent { printer in
            lines(of: shape, to: &printer)
            printer.line(make)
        }
        printer.line(")")
    }

    /// A shape as an argument, or as an element.
    private func lines(of shape: UnionPlan.MemberShape, to printer: inout SwiftPrinter) {
        switch shape {
        case .object(let required, let known, let constants, false):
            printer.line(".object(")
            printer.indent { printer in
                let parts = Self.parts(required, known, constants)
                for (index, part) in parts.enumerated() {
                    printer.filled(part.label + ": [", part.items, index < parts.count - 1 ? "]," : "]")
                }
            }
            printer.line("),")
        case .anyOf(let shapes):
            printer.line(".anyOf([")
            printer.indent { printer in
                for shape in shapes {
                    lines(of: shape, to: &printer)
                }
            }
            printer.line("]),")
        default:
            printer.line(".\(shape.name ?? "any"),")
        }
    }

    private static func parts(
        _ required: [String], _ known: [String], _ constants: [UnionPlan.Constant]
    ) -> [(label: String, items: [String])] {
        let pairs = constants.map { "\(literal($0.property)): [\($0.values.map(EnumText.literalText).joined(separator: ", "))]" }
        let parts = [("required", required.map(literal)), ("known", known.map(literal)), ("constants", pairs)]
        return parts.filter { $0.0 == "known" || !$0.1.isEmpty }
    }

    private func encoding(to printer: inout SwiftPrinter) {
        printer.block("\(access)func encode(to encoder: any Encoder) throws") { printer in
            printer.line("switch self {")
            for member in plan.cases {
                printer.line("case .\(member.name)(let value): \(write(member.type))")
            }
            if let unknown = plan.unknownName {
                printer.line("case .\(unknown)(let value): try value.encode(to: encoder)")
            }
            printer.line("}")
        }
    }

    private func write(_ type: TypeUse) -> String {
        guard type.isFormatted else { return "try value.encode(to: encoder)" }
        return "try \(parent.client).write(value, to: encoder, as: \(Spelling.format(type)))"
    }
}

extension UnionPlan.MemberShape {
    /// The case of the runtime's shapes, where it stands on one line.
    fileprivate var name: String? {
        switch self {
        case .any: "any"
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .array: "array"
        case .object(_, _, _, let isOpen): isOpen ? "object()" : nil
        case .anyOf(let shapes): Self.name(ofAny: shapes)
        }
    }

    /// Each is asked once: those in it are asked in turn, and what is asked twice at each level doubles with each.
    private static func name(ofAny shapes: [Self]) -> String? {
        let names = shapes.compactMap(\.name)
        return names.count == shapes.count ? "anyOf([\(names.map { ".\($0)" }.joined(separator: ", "))])" : nil
    }
}
