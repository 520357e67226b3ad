package import SwiftPlan

/// Spells types for one place of the client, with the shortest name that means the type there.
package struct Spelling {
    private let client: String
    /// The names that the types around the place declare, with their meanings.
    private let meanings: [String: TypeName]
    /// True if names of the client need its name in front.
    private let isOutside: Bool

    /// - Parameter members: The types that are declared in the type around the place.
    package init(client: String, members: [TypeName] = [], isOutside: Bool = false) {
        self.init(client: client, meanings: [:], members: members, isOutside: isOutside)
    }

    private init(client: String, meanings: [String: TypeName], members: [TypeName], isOutside: Bool) {
        self.client = client
        self.meanings = meanings.merging(members.map { ($0.last, $0) }) { $1 }
        self.isOutside = isOutside
    }

    /// The same place, one type further in.
    func inside(_ type: TypePlan) -> Spelling {
        Spelling(client: client, meanings: meanings, members: type.nested.map(\.name), isOutside: isOutside)
    }

    /// A type where it is used: `[Asset]?`.
    package func type(_ type: TypeUse) -> String {
        switch type {
        case .builtin(let builtin): builtin.isOfRuntime ? runtime(builtin.rawValue) : swift(builtin.rawValue)
        case .formatted(let format): qualified(format.swiftType, by: "Foundation")
        case .array(let element): "[\(self.type(element))]"
        case .dictionary(let value): "[\(swift("String")): \(self.type(value))]"
        case .optional(let wrapped): "\(self.type(wrapped))?"
        case .named(let name): named(name)
        }
    }

    /// The type of a property with its presence: `String?`, `Nullable<String>?`.
    func type(of property: PropertyPlan) -> String {
        let type = self.type(property.type)
        return switch property.presence {
        case .required: type
        case .requiredNullable, .optional: type + "?"
        case .optionalNullable: "\(runtime("Nullable"))<\(type)>?"
        }
    }

    /// A type of the runtime.
    package func runtime(_ name: String) -> String {
        isOutside || meanings[name] != nil ? "\(client).\(name)" : name
    }

    /// A type of the standard library.
    func swift(_ name: String) -> String {
        qualified(name, by: "Swift")
    }

    private func qualified(_ name: String, by module: String) -> String {
        meanings[name] != nil ? "\(module).\(name)" : name
    }

    private func named(_ name: TypeName) -> String {
        if isOutside { return "\(client).\(name)" }
        if meanings[name.last] == name { return name.last }
        return meanings[name.path.first ?? ""] == nil ? name.description : "\(client).\(name)"
    }

    /// The runtime's format of a type, as an argument.
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

/// A name as the label of an argument: only three keywords need backticks.
package func argumentLabel(_ name: String) -> String {
    ["inout", "var", "let"].contains(name) ? "`\(name)`" : name
}

/// A name in a declaration or by itself.
package func identifier(_ name: String) -> String {
    SwiftKeywords.contains(name) ? "`\(name)`" : name
}
