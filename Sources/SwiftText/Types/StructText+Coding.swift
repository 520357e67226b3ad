import SwiftPlan

// The coding of a struct.
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
            guard plan.layout == .object else { return readElements(to: &printer) }
            let variables = plan.variables
            if variables.isEmpty, plan.additional == nil, plan.compositions.isEmpty {
                printer.line("_ = try \(parent.client).Fields(from: decoder)")
                return
            }
            if !variables.isEmpty || plan.additional != nil {
                printer.line("let fields = try \(parent.client).Fields(from: decoder)")
            }
            for property in variables {
                let arguments = literal(property.wireName) + formatArgument(property.type)
                let read = "fields.\(reader(property))(\(arguments))"
                printer.line("\(member(property)) = \(throwsAtOnce(property) ? "try " : "")\(read)")
            }
            for composition in plan.compositions {
                read(composition, to: &printer)
            }
            if let additional = plan.additional {
                read(additional, to: &printer)
            }
            if !variables.isEmpty || plan.additional != nil {
                check(to: &printer)
            }
        }
    }

    /// Prints the check that throws collected errors. With a log, the check also reports unknown properties.
    private func check(to printer: inout SwiftPrinter) {
        guard parent.options.hasLog, plan.additional == nil else { return printer.line("try fields.check()") }
        for property in plan.properties where property.constant != nil {
            printer.line("fields.pass(\(literal(property.wireName)))")
        }
        printer.line("try fields.check(\(plan.compositions.isEmpty ? "" : "isPart: true"))")
    }

    private func read(_ additional: AdditionalPlan, to printer: inout SwiftPrinter) {
        let known = plan.properties.map { literal($0.wireName) }
        let head = "\(additional.name) = fields.others(besides: "
        let tail = "\(formatArgument(additional.type)))"
        guard !plan.compositions.isEmpty else { return printer.filled(head + "[", known, "]" + tail) }
        let variants = plan.compositions.map { ".union(\($0.name).keys)" }.joined()
        printer.filled(
            head + "(", ["[\(known.joined(separator: ", "))] as \(spelling.standardLibrary("Set"))"], ")\(variants)\(tail)")
    }

    /// Prints the decoding of a union in the same object. Its unknown value must not keep the object's properties.
    private func read(_ composition: CompositionPlan, to printer: inout SwiftPrinter) {
        printer.line("\(composition.name) = try .init(from: decoder)")
        let own = plan.properties.map { literal($0.wireName) }
        guard let unknown = composition.unknownName, !own.isEmpty else { return }
        printer.block("if case .\(unknown)(let other) = \(composition.name)") { printer in
            printer.filled("\(composition.name) = .\(unknown)(other.without([", own, "]))")
        }
    }

    /// Returns true if reading must throw at once, because there is no placeholder with which decoding could go on.
    private func throwsAtOnce(_ property: PropertyPlan) -> Bool {
        guard case .required = property.presence else { return false }
        return switch property.type {
        case .builtin(.string), .builtin(.integer), .builtin(.int64), .builtin(.double), .builtin(.boolean): false
        case .builtin, .formatted, .array, .dictionary, .optional, .named: true
        }
    }

    func reader(_ property: PropertyPlan) -> String {
        // A value that can be sent back must distinguish `null` from absent.
        if property.presence == .optional, property.type == .builtin(.json), type.isEncodable { return "free" }
        return switch property.presence {
        case .required: "value"
        case .requiredNullable, .optional: "optional"
        case .optionalNullable: "nullable"
        }
    }

    private func encoding(to printer: inout SwiftPrinter) {
        printer.block("\(access)func encode(to encoder: any Encoder) throws") { printer in
            guard plan.layout == .object else { return writeElements(to: &printer) }
            // Unions are written first, so that the properties of the object override keys that the unions keep.
            for composition in plan.compositions {
                printer.line("try \(composition.name).encode(to: encoder)")
            }
            if plan.properties.isEmpty, plan.additional == nil {
                if plan.compositions.isEmpty { printer.line("_ = \(parent.client).FieldWriter(to: encoder)") }
            } else {
                printer.line("let fields = \(parent.client).FieldWriter(to: encoder)")
            }
            for property in plan.properties {
                let arguments = "\(member(property)), \(literal(property.wireName))"
                printer.line("fields.\(writer(property))(\(arguments)\(writtenFormat(property)))")
            }
            if let additional = plan.additional {
                printer.line("fields.others(\(additional.name)\(formatArgument(additional.type)))")
            }
            if !plan.properties.isEmpty || plan.additional != nil {
                printer.line("try fields.check()")
            }
        }
    }

    func writer(_ property: PropertyPlan) -> String {
        switch property.presence {
        case .required, .requiredNullable: "write"
        case .optional, .optionalNullable: "optional"
        }
    }

    private func writtenFormat(_ property: PropertyPlan) -> String {
        formatArgument(writtenType(property))
    }

    /// Returns the type of the value that is passed to the function of `writer(_:)`.
    func writtenType(_ property: PropertyPlan) -> TypeUse {
        if case .requiredNullable = property.presence { return .optional(property.type) }
        return property.type
    }

    func formatArgument(_ type: TypeUse) -> String {
        type.isFormatted ? ", as: \(Spelling.format(type))" : ""
    }

    /// Returns the source of a property in the coding functions, whose local names can hide it.
    func member(_ property: PropertyPlan) -> String {
        let hidden = ["fields", "elements", "decoder", "encoder"].contains(property.storage)
        return hidden ? "self.\(property.storage)" : identifier(property.storage)
    }
}
