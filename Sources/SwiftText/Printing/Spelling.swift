package import SwiftPlan

/// The spelling of types in one scope of a client: the shortest names that resolve to the types there.
package struct Spelling {
    private let client: String
    /// The nested types that are visible in the scope, by their last names.
    private let visibleTypes: [String: TypeName]
    /// True outside the client's declaration, where its types must have the client's name before them.
    private let isOutside: Bool

    /// Creates the spelling for a scope.
    ///
    /// - Parameters:
    ///   - members: The types that the enclosing type declares.
    ///   - isOutside: True outside the client's declaration.
    package init(client: String, members: [TypeName] = [], isOutside: Bool = false) {
        self.init(client: client, visibleTypes: [:], members: members, isOutside: isOutside)
    }

    private init(client: String, visibleTypes: [String: TypeName], members: [TypeName], isOutside: Bool) {
        self.client = client
        self.visibleTypes = visibleTypes.merging(members.map { ($0.last, $0) }) { $1 }
        self.isOutside = isOutside
    }

    /// Returns the spelling for the scope of a type that is declared in this scope.
    func inside(_ type: TypePlan) -> Spelling {
        Spelling(client: client, visibleTypes: visibleTypes, members: type.nested.map(\.name), isOutside: isOutside)
    }

    /// Returns the source of a type, such as `[Asset]?`.
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

    /// Returns the source of a property's type, which shows its presence: `String?`, `Nullable<String>?`.
    func type(of property: PropertyPlan) -> String {
        let type = self.type(property.type)
        return switch property.presence {
        case .required: type
        case .requiredNullable, .optional: type + "?"
        case .optionalNullable: "\(runtime("Nullable"))<\(type)>?"
        }
    }

    /// Returns the source of a type of the runtime.
    package func runtime(_ name: String) -> String {
        isOutside || visibleTypes[name] != nil ? "\(client).\(name)" : name
    }

    /// Returns the source of a type of the standard library.
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

    /// Returns the argument for the wire format of a type, such as `.array(.uuid)`; empty for a type without one.
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

/// Returns the source of an argument label. Only three keywords need backticks there.
package func argumentLabel(_ name: String) -> String {
    ["inout", "var", "let"].contains(name) ? "`\(name)`" : name
}

/// Returns the source of a name in a declaration or an expression. A keyword gets backticks.
package func identifier(_ name: String) -> String {
    SwiftKeywords.contains(name) ? "`\(name)`" : name
}
