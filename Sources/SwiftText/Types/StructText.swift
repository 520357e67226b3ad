package import SwiftPlan

/// A printer of a struct: its properties, memberwise initializer and coding.
struct StructText {
    let parent: TypeText
    let type: TypePlan
    let plan: StructPlan
    let spelling: Spelling
    /// For a multipart body: the properties for headers of parts, each with the name of the part.
    var headers: [(name: String, part: String)] = []

    var access: String { parent.access }

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(access)struct \(identifier(type.name.last)): \(TypeText.conformances(type.conformance))") { printer in
            for property in plan.properties {
                declare(property, to: &printer)
                printer.line()
            }
            for composition in plan.compositions {
                DocComment("The union whose member has its properties in this object.").print(to: &printer)
                printer.line("\(access)var \(composition.name): \(spelling.type(composition.type))")
                printer.line()
            }
            if let additional = plan.additional {
                let isObject = plan.layout == .object
                DocComment(isObject ? Self.unnamedProperties : Self.unnamedElements).print(to: &printer)
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

    private static let unnamedProperties = "Properties that have no name in the API's description."
    private static let unnamedElements = "The elements after the named ones."

    private func declare(_ property: PropertyPlan, to printer: inout SwiftPrinter) {
        DocComment(property.documentation).print(to: &printer)
        let wrapper = property.isIndirect ? "@\(spelling.runtime("Indirect")) " : ""
        let declaration = "\(access)var \(identifier(property.name)): \(spelling.type(of: property))"
        if let constant = property.constant {
            printer.line("\(declaration) { \(DefaultText(spelling: spelling).text(constant, property.type)) }")
            return
        }
        if property.isFixed, let value = property.defaultValue {
            let fixed = "\(access)private(set) var \(identifier(property.name)): \(spelling.type(of: property))"
            printer.line("\(fixed) = \(DefaultText(spelling: spelling).text(value, property.type))")
            return
        }
        guard property.isDeprecated else {
            printer.line(wrapper + declaration)
            return
        }
        // The client's code uses the storage, so that the compiler does not warn.
        printer.line("@available(*, deprecated)")
        printer.block(declaration) { printer in
            printer.line("get { \(property.storage) }")
            printer.line("set { \(property.storage) = newValue }")
        }
    }

    /// Prints the storage of deprecated properties.
    private func storage(to printer: inout SwiftPrinter) {
        for property in plan.variables where property.isDeprecated {
            let wrapper = property.isIndirect ? "@\(spelling.runtime("Indirect")) " : ""
            printer.line("\(wrapper)private var \(property.storage): \(spelling.type(of: property))")
            printer.line()
        }
    }

    private func initializer(to printer: inout SwiftPrinter) {
        let properties = plan.arguments
        let arguments = properties.map(argument) + otherArguments
        guard !arguments.isEmpty else {
            printer.line("\(access)init() {}")
            return
        }
        printer.list("\(access)init(", arguments, ") {")
        printer.indent { printer in
            for property in properties {
                printer.line("self.\(property.storage) = \(identifier(property.name))")
            }
            for name in otherNames {
                printer.line("self.\(name) = \(name)")
            }
        }
        printer.line("}")
    }

    func argument(_ property: PropertyPlan) -> String {
        "\(argumentLabel(property.name)): \(spelling.type(of: property))\(defaultValue(property))"
    }

    /// The arguments of the initializer that are not for documented properties.
    var otherArguments: [String] {
        var arguments = plan.compositions.map { "\($0.name): \(spelling.type($0.type))" }
        if let additional = plan.additional {
            arguments.append("\(additional.name): \(additionalType(additional)) = \(plan.layout == .object ? "[:]" : "[]")")
        }
        return arguments + headers.map { "\($0.name): \(spelling.runtime("Headers")) = [:]" }
    }

    var otherNames: [String] {
        plan.compositions.map(\.name) + [plan.additional?.name].compactMap(\.self) + headers.map(\.name)
    }

    private func defaultValue(_ property: PropertyPlan) -> String {
        if let value = property.defaultValue {
            return " = " + DefaultText(spelling: spelling).text(value, property.type)
        }
        switch property.presence {
        case .required, .requiredNullable: return ""
        case .optional, .optionalNullable: return " = nil"
        }
    }

    private func additionalType(_ additional: AdditionalPlan) -> String {
        spelling.type(plan.layout == .object ? .dictionary(additional.type) : .array(additional.type))
    }
}

extension StructPlan {
    /// The properties that are not constant.
    var variables: [PropertyPlan] {
        properties.filter { $0.constant == nil }
    }

    /// The properties that are arguments of the initializer.
    package var arguments: [PropertyPlan] {
        variables.filter { !$0.isFixed }
    }
}
