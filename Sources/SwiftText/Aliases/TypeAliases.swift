import SwiftPlan

/// A printer of the aliases for earlier names of properties, values and members.
struct TypeAliases {
    let parent: TypeText

    private var access: String { parent.access }
    private var spelling: Spelling { Spelling(client: parent.client, isOutside: true) }

    func print(_ types: [TypePlan], to printer: inout SwiftPrinter) {
        for type in types {
            printer.aliases(aliases(in: type), of: "\(parent.client).\(type.name)")
        }
    }

    private func aliases(in type: TypePlan) -> [Alias] {
        switch type.shape {
        case .structure(let plan):
            StructText(parent: parent, type: type, plan: plan, spelling: spelling).aliases
        case .multipart(let plan):
            MultipartText(parent: parent, type: type, plan: plan, spelling: spelling).aliases
        case .enumeration(let plan):
            plan.cases.flatMap { Self.aliases($0.origin, $0.name, payload: nil, access: access) }
        case .union(let plan):
            plan.cases.flatMap { Self.aliases($0.origin, $0.name, payload: spelling.type($0.type), access: access) }
        case .responses, .event:
            []
        }
    }

    /// Returns a static member for each earlier name of an enum case.
    static func aliases(_ origin: Origin, _ name: String, payload: String?, access: String) -> [Alias] {
        origin.formerNames.map { former in
            let declaration =
                payload.map { "func \(identifier(former))(_ value: \($0)) -> Self { .\(name)(value) }" }
                ?? "var \(identifier(former)): Self { .\(name) }"
            return Alias(renamed: name, "\(access)static \(declaration)")
        }
    }
}

extension StructText {
    /// The aliases of the properties: for each earlier name, a property, and an initializer if that has the property.
    var aliases: [Alias] {
        plan.properties.flatMap { property in
            property.origin.formerNames.flatMap { name in
                [alias(of: property, name)] + (property.isArgument ? [initializer(calling: property, name)] : [])
            }
        }
    }

    private func alias(of property: PropertyPlan, _ name: String) -> Alias {
        let newName = identifier(property.name)
        return Alias(renamed: property.name) { printer in
            printer.block("\(access)var \(identifier(name)): \(spelling.type(of: property))") { printer in
                guard property.isArgument else { return printer.line(newName) }
                printer.line("get { \(newName) }")
                printer.line("set { \(newName) = newValue }")
            }
        }
    }

    /// Returns the initializer with an earlier name. That argument has no default, because a call could be ambiguous.
    private func initializer(calling renamed: PropertyPlan, _ name: String) -> Alias {
        let arguments = plan.variables.map { property in
            property.name == renamed.name ? "\(argumentLabel(name)): \(spelling.type(of: property))" : argument(property)
        }
        let values = plan.variables.map { property in
            "\(argumentLabel(property.name)): \(identifier(property.name == renamed.name ? name : property.name))"
        }
        let labels = (plan.variables.map(\.name) + otherNames).map { $0 + ":" }.joined()
        return Alias(renamed: "init(\(labels))") { printer in
            printer.list("\(access)init(", arguments + otherArguments, ") {")
            printer.indent { $0.list("self.init(", values + otherNames.map { "\($0): \($0)" }, ")") }
            printer.line("}")
        }
    }
}

extension PropertyPlan {
    fileprivate var isArgument: Bool { constant == nil && !isFixed }
}
