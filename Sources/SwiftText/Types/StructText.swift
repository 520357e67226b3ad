import SwiftPlan

/// Prints a struct: its properties, its memberwise initializer, its coding.
struct StructText {
    let parent: TypeText
    let type: TypePlan
    let plan: StructPlan
    let spelling: Spelling
    /// Of a body in parts: properties for headers of parts, with the name of the part.
    var headers: [(name: String, part: String)] = []

    private var access: String { parent.access }

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(access)struct \(identifier(type.name.last)): \(parent.conformances)") { printer in
            for property in plan.properties {
                declare(property, to: &printer)
                printer.line()
            }
            for composition in plan.compositions {
                DocComment("What the object is besides.").print(to: &printer)
                printer.line("\(access)var \(composition.name): \(spelling(composition.type))")
                printer.line()
            }
            if let additional = plan.additional {
                DocComment("Properties that have no name in the API's description.").print(to: &printer)
                printer.line("\(access)var \(additional.name): \(additionalType(additional))")
                printer.line()
            }
            for (name, part) in headers {
                DocComment("Headers of the part `\(part)`.").print(to: &printer)
                printer.line("\(access)var \(name): \(spelling.runtime("Headers"))")
                printer.line()
            }
            storage(to: &printer)
            initializer(to: &printer)
            parent.nested(type, spelling, to: &printer)
        }
    }

    private func declare(_ property: PropertyPlan, to printer: inout SwiftPrinter) {
        DocComment(property.documentation).print(to: &printer)
        let wrapper = property.isIndirect ? "@\(spelling.runtime("Indirect")) " : ""
        let declaration = "\(access)var \(identifier(property.name)): \(fullType(property))"
        if let constant = property.constant {
            printer.line("\(declaration) { \(literalText(constant, property)) }")
            return
        }
        guard property.isDeprecated else {
            printer.line(wrapper + declaration)
            return
        }
        // The client's own code must not warn, so it uses the storage.
        printer.line("@available(*, deprecated)")
        printer.block(declaration) { printer in
            printer.line("get { \(property.storage) }")
            printer.line("set { \(property.storage) = newValue }")
        }
    }

    /// Behind all that is public.
    private func storage(to printer: inout SwiftPrinter) {
        for property in plan.variables where property.isDeprecated {
            let wrapper = property.isIndirect ? "@\(spelling.runtime("Indirect")) " : ""
            printer.line("\(wrapper)private var \(property.storage): \(fullType(property))")
            printer.line()
        }
    }

    private func initializer(to printer: inout SwiftPrinter) {
        var arguments = plan.variables.map { property in
            "\(argumentLabel(property.name)): \(fullType(property))\(defaultValue(property))"
        }
        arguments += plan.compositions.map { "\($0.name): \(spelling($0.type))" }
        if let additional = plan.additional {
            arguments.append("\(additional.name): \(additionalType(additional)) = [:]")
        }
        arguments += headers.map { "\($0.name): \(spelling.runtime("Headers")) = [:]" }
        guard !arguments.isEmpty else {
            printer.line("\(access)init() {}")
            return
        }
        printer.list("\(access)init(", arguments, ") {")
        printer.indent { printer in
            for property in plan.variables {
                printer.line("self.\(property.storage) = \(identifier(property.name))")
            }
            for name in plan.compositions.map(\.name) + [plan.additional?.name].compactMap({ $0 }) + headers.map(\.name) {
                printer.line("self.\(name) = \(name)")
            }
        }
        printer.line("}")
    }

    private func defaultValue(_ property: PropertyPlan) -> String {
        if let value = property.defaultValue {
            return " = " + literalText(value, property)
        }
        switch property.presence {
        case .required, .requiredNullable: return ""
        case .optional, .optionalNullable: return " = nil"
        }
    }

    private func literalText(_ value: DefaultValue, _ property: PropertyPlan) -> String {
        switch value {
        case .string(let text): literal(text)
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        // Where the type is optional, `.none` would be something else.
        case .enumCase("none"): spelling(property.type) + ".none"
        case .enumCase(let name): "." + name
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        }
    }

    private func fullType(_ property: PropertyPlan) -> String {
        let type = spelling(property.type)
        return switch property.presence {
        case .required: type
        case .requiredNullable, .optional: type + "?"
        case .optionalNullable: "\(spelling.runtime("Nullable"))<\(type)>?"
        }
    }

    private func additionalType(_ additional: AdditionalPlan) -> String {
        spelling(.dictionary(additional.type))
    }
}

// MARK: - Coding

extension StructText {
    func coding(to printer: inout SwiftPrinter) {
        guard let coding = TypeText.codingProtocol(type) else { return }
        printer.block("nonisolated extension \(parent.client).\(type.name): \(coding)") { printer in
            if type.isDecodable {
                decoding(to: &printer)
            }
            if type.isDecodable, type.isEncodable {
                printer.line()
            }
            if type.isEncodable {
                encoding(to: &printer)
            }
        }
    }

    private func decoding(to printer: inout SwiftPrinter) {
        printer.block("\(access)init(from decoder: any Decoder) throws") { printer in
            if plan.variables.isEmpty, plan.additional == nil, plan.compositions.isEmpty {
                printer.line("_ = try \(parent.client).Fields(from: decoder)")
                return
            }
            if !plan.variables.isEmpty || plan.additional != nil {
                printer.line("let fields = try \(parent.client).Fields(from: decoder)")
            }
            for property in plan.variables {
                let arguments = literal(property.wireName) + formatArgument(property.type)
                printer.line("\(member(property)) = try fields.\(reader(property))(\(arguments))")
            }
            for composition in plan.compositions {
                printer.line("\(composition.name) = try .init(from: decoder)")
            }
            if let additional = plan.additional {
                let known = plan.properties.map { literal($0.wireName) }
                printer.filled("\(additional.name) = try fields.others(besides: [", known, "])")
            }
        }
    }

    private func reader(_ property: PropertyPlan) -> String {
        switch property.presence {
        case .required: "value"
        case .requiredNullable, .optional: "optional"
        case .optionalNullable: "nullable"
        }
    }

    private func encoding(to printer: inout SwiftPrinter) {
        printer.block("\(access)func encode(to encoder: any Encoder) throws") { printer in
            if plan.properties.isEmpty, plan.additional == nil, plan.compositions.isEmpty {
                printer.line("_ = \(parent.client).FieldWriter(to: encoder)")
                return
            }
            printer.line("var fields = \(parent.client).FieldWriter(to: encoder)")
            for property in plan.properties {
                let arguments = "\(member(property)), \(literal(property.wireName))"
                printer.line("try fields.\(writer(property))(\(arguments)\(writtenFormat(property)))")
            }
            if let additional = plan.additional {
                printer.line("try fields.others(\(additional.name))")
            }
            for composition in plan.compositions {
                printer.line("try \(composition.name).encode(to: encoder)")
            }
        }
    }

    private func writer(_ property: PropertyPlan) -> String {
        switch property.presence {
        case .required, .requiredNullable: "write"
        case .optional, .optionalNullable: "optional"
        }
    }

    private func writtenFormat(_ property: PropertyPlan) -> String {
        if case .requiredNullable = property.presence { return formatArgument(.optional(property.type)) }
        return formatArgument(property.type)
    }

    private func formatArgument(_ type: TypeUse) -> String {
        type.isFormatted ? ", as: \(Spelling.format(type))" : ""
    }

    /// A property as the coding functions see it, which have names of their own.
    private func member(_ property: PropertyPlan) -> String {
        let hidden = ["fields", "decoder", "encoder"].contains(property.storage)
        return hidden ? "self.\(property.storage)" : identifier(property.storage)
    }
}

extension StructPlan {
    /// The properties whose value is not always the same.
    fileprivate var variables: [PropertyPlan] {
        properties.filter { $0.constant == nil }
    }
}
