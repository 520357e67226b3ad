import SwiftPlan

/// Spells types so that they mean the same in one place of the client: no longer than they need be there.
struct Spelling {
    private let client: String
    /// The type whose body the place is in; empty for the client itself.
    private let scope: TypeName
    /// Names that a type around the place gives a meaning of its own.
    private let hidden: Set<String>
    /// Whether names of the client need its name in front.
    private let isOutside: Bool

    init(client: String, scope: TypeName = TypeName([]), hidden: Set<String> = [], isOutside: Bool = false) {
        self.client = client
        self.scope = scope
        self.hidden = hidden
        self.isOutside = isOutside
    }

    /// The same place, one type further in.
    func inside(_ type: TypePlan) -> Spelling {
        Spelling(
            client: client, scope: type.name, hidden: hidden.union(type.nested.map(\.name.last)), isOutside: isOutside)
    }

    func callAsFunction(_ type: TypeUse) -> String {
        switch type {
        case .builtin(.json): runtime("JSON")
        case .builtin(.calendarDate): runtime("CalendarDate")
        case .builtin(let builtin): swift(builtin.rawValue)
        case .formatted(let format): qualified(format.swiftType, by: "Foundation")
        case .array(let element): "[\(self(element))]"
        case .dictionary(let value): "[\(swift("String")): \(self(value))]"
        case .optional(let wrapped): "\(self(wrapped))?"
        case .named(let name): named(name)
        }
    }

    /// A type of the runtime.
    func runtime(_ name: String) -> String {
        isOutside || hidden.contains(name) ? "\(client).\(name)" : name
    }

    /// A type of the standard library.
    func swift(_ name: String) -> String {
        qualified(name, by: "Swift")
    }

    private func qualified(_ name: String, by module: String) -> String {
        hidden.contains(name) ? "\(module).\(name)" : name
    }

    private func named(_ name: TypeName) -> String {
        if isOutside { return "\(client).\(name)" }
        let path = name.path
        if name == scope || path.count == scope.path.count + 1 && path.starts(with: scope.path) { return name.last }
        return hidden.contains(path.first ?? "") ? "\(client).\(name)" : name.description
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

/// A name as the label of an argument: only three keywords cannot be one as they are.
func argumentLabel(_ name: String) -> String {
    ["inout", "var", "let"].contains(name) ? "`\(name)`" : name
}

/// A name where it is declared or stands by itself.
func identifier(_ name: String) -> String {
    SwiftKeywords.contains(name) ? "`\(name)`" : name
}
