import SwiftPlan

/// A printer of an enum with a case for each member of a union, and usually one for a value that fits none.
struct UnionText {
    let parent: TypeText
    let type: TypePlan
    let plan: UnionPlan
    let spelling: Spelling

    private var access: String { parent.access }

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(access)enum \(identifier(type.name.last)): \(TypeText.conformances(type.conformance))") { printer in
            for member in plan.cases {
                let prefix = member.isIndirect ? "indirect " : ""
                printer.line("\(prefix)case \(identifier(member.name))(\(spelling.type(member.type)))")
            }
            if let several = plan.severalName {
                DocComment("Several of these at once.").print(to: &printer)
                printer.line("case \(several)([\(spelling.type(.named(type.name)))])")
            }
            if let unknown = plan.unknownName {
                DocComment("A value that is not in the API's description.").print(to: &printer)
                printer.line("case \(unknown)(\(spelling.runtime("JSON")))")
            }
            parent.nested(type, spelling, to: &printer)
        }
    }

    func coding(to printer: inout SwiftPrinter) {
        if plan.isMultipart {
            return plan.cases.contains { $0.part != nil } ? part(to: &printer) : parts(to: &printer)
        }
        if plan.showsKeys { keys(to: &printer) }
        LiteralText(parent: parent, type: type, plan: plan, spelling: spelling).print(to: &printer)
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

    /// Prints the encoding of a union of multipart bodies: it has the parts of its member.
    private func parts(to printer: inout SwiftPrinter) {
        let client = parent.client
        printer.block("nonisolated extension \(client).\(type.name): \(client).MultipartEncodable") { printer in
            printer.block("\(parent.witness)func encode(to parts: inout \(client).Multipart) throws") { printer in
                printer.line("switch self {")
                for member in plan.cases {
                    printer.line("case .\(member.name)(let value):")
                    printer.indent { printer in
                        printer.line("try value.encode(to: &parts)")
                        guard let tag = member.writtenTag, let name = plan.discriminator else { return }
                        printer.line("try parts.add(\(literal(name)), text: \(literal(tag)))")
                    }
                }
                printer.line("}")
            }
        }
    }

    /// Prints how a union of parts is added to a body, under the name of its property. A file has its own headers.
    private func part(to printer: inout SwiftPrinter) {
        let client = parent.client
        printer.block("nonisolated extension \(client).\(type.name)") { printer in
            printer.line("\(parent.witness)func add(")
            printer.indent { $0.line("_ name: String, to parts: inout \(client).Multipart, headers: \(client).Headers = [:]") }
            printer.block(") throws") { printer in
                printer.line("switch self {")
                for member in plan.cases {
                    guard var part = member.part else { continue }
                    if ![.file, .files].contains(part.kind) { part.headers = "headers" }
                    let line = PartText(part: part, type: member.type).line(name: "name", value: "value")
                    printer.line("case .\(member.name)(let value): \(line)")
                }
                printer.line("}")
            }
        }
    }

    private func tagged(_ discriminator: String, to printer: inout SwiftPrinter) {
        printer.line("self =")
        printer.indent { printer in
            printer.line("switch \(parent.runtime).tag(\(literal(discriminator)), of: decoder) {")
            for member in plan.cases where !member.values.isEmpty && member.name != plan.defaultName {
                let values = member.values.map(literal).joined(separator: ", ")
                printer.line("case \(values): .\(member.name)(\(read(member.type)))")
            }
            printer.line("default: \(fallback(discriminator))")
            printer.line("}")
        }
    }

    /// Returns the expression for a discriminator value that no member has.
    private func fallback(_ discriminator: String) -> String {
        if let name = plan.defaultName, let member = plan.cases.first(where: { $0.name == name }) {
            return ".\(name)(\(read(member.type)))"
        }
        guard let unknown = plan.unknownName else {
            return "throw \(parent.runtime).unknownTag(\(literal(discriminator)), decoder)"
        }
        return ".\(unknown)(try \(parent.runtime).unknownMember(tag: \(literal(discriminator)), decoder))"
    }

    private func read(_ type: TypeUse) -> String {
        guard type.isFormatted else { return "try .init(from: decoder)" }
        return "try \(parent.runtime).read(decoder, as: \(Spelling.format(type)))"
    }

    private func untagged(to printer: inout SwiftPrinter) {
        printer.line("var members = try \(parent.client).UnionReader<Self>(decoder)")
        for member in plan.cases {
            let format = member.type.isFormatted ? "as: \(Spelling.format(member.type)), " : ""
            let make = "\(format)Self.\(member.name)"
            shape(member.shape, make, to: &printer)
        }
        let several = plan.severalName.map { "several: Self.\($0)" }
        let unknown = plan.unknownName.map { "else: Self.\($0)" }
        printer.line("self = try members.best(\([several, unknown].compactMap(\.self).joined(separator: ", ")))")
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

    /// Prints the property `keys`: the keys of the present member, which the enclosing object must not keep as
    /// additional properties.
    private func keys(to printer: inout SwiftPrinter) {
        printer.block("nonisolated extension \(parent.client).\(type.name)") { printer in
            printer.block("var keys: \(spelling.standardLibrary("Set"))<\(spelling.type(.builtin(.string)))>") { printer in
                printer.line("switch self {")
                for member in plan.cases {
                    printer.filled("case .\(member.name): [", member.keys.map(literal), "]")
                }
                if let several = plan.severalName {
                    printer.line("case .\(several)(let members): members.reduce(into: []) { $0.formUnion($1.keys) }")
                }
                if let unknown = plan.unknownName {
                    printer.line("case .\(unknown)(let value): value.keys")
                }
                printer.line("}")
            }
        }
        printer.line()
    }

    /// Prints a shape as an argument or as an element of a list.
    private func lines(
        of shape: UnionPlan.MemberShape, isLast: Bool = false, to printer: inout SwiftPrinter
    ) {
        let end = isLast ? "" : ","
        switch shape {
        case .object(let object):
            self.object(object, end, to: &printer)
        case .list(let element?):
            wrapped(".list(of:", element, end, to: &printer)
        case .map(let value?):
            wrapped(".map(of:", value, end, to: &printer)
        case .values(let values, let isClosed):
            let tail = "]\(isClosed ? ", isOpen: false" : ""))\(end)"
            printer.filled(".values([", values.map(EnumText.jsonLiteral), tail)
        case .anyOf(let shapes):
            printer.line(".anyOf([")
            printer.indent { printer in
                for shape in shapes {
                    lines(of: shape, to: &printer)
                }
            }
            printer.line("])\(end)")
        default:
            printer.line(".\(shape.name ?? "any")\(end)")
        }
    }

    private func wrapped(
        _ head: String, _ shape: UnionPlan.MemberShape, _ end: String, to printer: inout SwiftPrinter
    ) {
        printer.line(head)
        printer.indent { printer in
            lines(of: shape, isLast: true, to: &printer)
        }
        printer.line(")\(end)")
    }

    private func object(_ object: UnionPlan.ObjectShape, _ end: String, to printer: inout SwiftPrinter) {
        printer.line(".object(")
        printer.indent { printer in
            let parts = Self.parts(object)
            for (index, part) in parts.enumerated() {
                let isLast = index == parts.count - 1 && object.fields.isEmpty && !object.isOpen
                printer.filled(part.label + ": [", part.items, isLast ? "]" : "],")
            }
            if !object.fields.isEmpty { fields(object.fields, object.isOpen ? "]," : "]", to: &printer) }
            if object.isOpen { printer.line("isOpen: true") }
        }
        printer.line(")\(end)")
    }

    private func fields(_ fields: [UnionPlan.Field], _ end: String, to printer: inout SwiftPrinter) {
        let short = fields.compactMap { field in field.shape.name.map { "\(literal(field.name)): .\($0)" } }
        if short.count == fields.count { return printer.filled("fields: [", short, end) }
        printer.line("fields: [")
        printer.indent { printer in
            for field in fields {
                if let name = field.shape.name {
                    printer.line("\(literal(field.name)): .\(name),")
                } else {
                    printer.line("\(literal(field.name)):")
                    printer.indent { lines(of: field.shape, to: &$0) }
                }
            }
        }
        printer.line(end)
    }

    private static func parts(_ object: UnionPlan.ObjectShape) -> [(label: String, items: [String])] {
        let pairs = object.constants.map {
            "\(literal($0.property)): [\($0.values.map(EnumText.jsonLiteral).joined(separator: ", "))]"
        }
        let parts = [
            ("required", object.required.map(literal)), ("known", object.known.map(literal)), ("constants", pairs),
        ]
        return parts.filter { $0.0 == "known" || !$0.1.isEmpty }
    }

    private func encoding(to printer: inout SwiftPrinter) {
        printer.block("\(access)func encode(to encoder: any Encoder) throws") { printer in
            printer.line("switch self {")
            for member in plan.cases {
                guard let tag = member.writtenTag, let name = plan.discriminator else {
                    printer.line("case .\(member.name)(let value): \(write(member.type))")
                    continue
                }
                printer.line("case .\(member.name)(let value):")
                printer.indent { printer in
                    printer.line(write(member.type))
                    printer.line("try \(parent.runtime).writeTag(\(literal(tag)), \(literal(name)), to: encoder)")
                }
            }
            if let several = plan.severalName {
                printer.line("case .\(several)(let members):")
                printer.indent { $0.line("try \(parent.runtime).writeAll(members, to: encoder)") }
            }
            if let unknown = plan.unknownName {
                printer.line("case .\(unknown)(let value): try value.encode(to: encoder)")
            }
            printer.line("}")
        }
    }

    private func write(_ type: TypeUse) -> String {
        guard type.isFormatted else { return "try value.encode(to: encoder)" }
        return "try \(parent.runtime).write(value, to: encoder, as: \(Spelling.format(type)))"
    }
}

extension UnionPlan.MemberShape {
    /// The case of the runtime's `Shape`, if it is printed on one line.
    fileprivate var name: String? {
        switch self {
        case .any: "any"
        case .string: "string"
        case .format: "format"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .values(let values, let isClosed):
            values.count > 4
                ? nil
                : "values([\(values.map(EnumText.jsonLiteral).joined(separator: ", "))]\(isClosed ? ", isOpen: false" : ""))"
        case .list(let element?): element.name.map { "list(of: .\($0))" }
        case .list(nil): "list()"
        case .map(let value?): value.name.map { "map(of: .\($0))" }
        case .map(nil): "map()"
        case .object: nil
        case .anyOf(let shapes): Self.name(ofAny: shapes)
        }
    }

    /// Returns the source for several shapes. Each name is computed once, because twice would double the work at each
    /// level.
    private static func name(ofAny shapes: [Self]) -> String? {
        let names = shapes.compactMap(\.name)
        return names.count == shapes.count ? "anyOf([\(names.map { ".\($0)" }.joined(separator: ", "))])" : nil
    }
}
