package import SwiftPlan

/// Writes types for one scope of the generated client, with the shortest name that resolves to the type there.
package struct Spelling {
    private let client: String
    /// The nested types that are visible in the scope, by their short names.
    private let visibleTypes: [String: TypeName]
    /// True outside the client's declaration, where each of its names needs the client's name in front.
    private let isOutside: Bool

    /// - Parameter members: The types that the enclosing type declares.
    package init(client: String, members: [TypeName] = [], isOutside: Bool = false) {
        self.init(client: client, visibleTypes: [:], members: members, isOutside: isOutside)
    }

    private init(client: String, visibleTypes: [String: TypeName], members: [TypeName], isOutside: Bool) {
        self.client = client
        self.visibleTypes = visibleTypes.merging(members.map { ($0.last, $0) }) { $1 }
        self.isOutside = isOutside
    }

    /// The spelling for the scope of a type that is declared in this one.
    func inside(_ type: TypePlan) -> Spelling {
        Spelling(client: client, visibleTypes: visibleTypes, members: type.nested.map(\.name), isOutside: isOutside)
    }

    /// The source of a type, such as `[Asset]?`.
    package func type(_ type: TypeUse) -> String {
        switch type {
        case .builtin(let builtin): builtin.isOfRuntime ? runtime(builtin.rawValue) : standardLibrary(builtin.rawValue)
        case .formatted(let format): qualified(format.swiftType, by: "Foundation")
        case .array(let element): "[\(self.type(element))]"
        case .dictionary(let value): "[\(standardLibrary("String")): \(self.type(value))]"
        case .optional(let wrapped): "\(self.type(wrapped))?"
        case .named(let name): named(name)
        }
    }

    /// The source of a property's type, with its presence: `String?`, `Nullable<String>?`.
    func type(of property: PropertyPlan) -> String {
        let type = self.type(property.type)
        return switch property.presence {
        case .required: type
        case .requiredNullable, .optional: type + "?"
        case .optionalNullable: "\(runtime("Nullable"))<\(type)>?"
        }
    }

    /// The name of a type of the runtime.
    package func runtime(_ name: String) -> String {
        isOutside || visibleTypes[name] != nil ? "\(client).\(name)" : name
    }

    /// The name of a type of the standard library.
    func standardLibrary(_ name: String) -> String {
        qualified(name, by: "Swift")
    }

    private func qualified(_ name: String, by module: String) -> String {
        visibleTypes[name] != nil ? "\(module).\(name)" : name
    }

    private func named(_ name: TypeName) -> String {
        if isOutside { return "\(client).\(name)" }
        if visibleTypes[name.last] == name { return name.last }
        return visibleTypes[name.path.first ?? ""] == nil ? name.description : "\(client).\(name)"
    }

    /// The argument that names the runtime's format for a type, such as `.array(.uuid)`; empty for a type without one.
    static func format(_ type: TypeUse) -> String {
        switch type {
        case .formatted(let format): ".\(format.rawValue)"
        case .array(let element): ".array(\(format(element)))"
        case .dictionary(let value): ".dictionary(\(format(value)))"
        case .optional(let wrapped): ".optional(\(format(wrapped)))"
        case .builtin, .named: ""
        }
    }
}

/// The source of an argument label. Only three keywords need backticks there.
package func argumentLabel(_ name: String) -> String {
    ["inout", "var", "let"].contains(name) ? "`\(name)`" : name
}

/// The source of a name in a declaration or an expression; a keyword gets backticks.
package func identifier(_ name: String) -> String {
    SwiftKeywords.contains(name) ? "`\(name)`" : name
}
