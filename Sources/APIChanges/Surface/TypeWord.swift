public import SwiftPlan

/// A type in a form that does not change when something is renamed.
public indirect enum TypeWord: Sendable, Hashable {
    case builtin(TypeUse.Builtin)
    /// A Swift type that JSON has no type for, with its format.
    case formatted(TypeUse.Format)
    case list(TypeWord)
    case dictionary(TypeWord)
    case optional(TypeWord)
    /// A type of the client.
    case named(APIKey)
    case nothing
    /// Bytes as they are.
    case bytes
    /// JSON texts as they come.
    case lines(TypeWord)
    /// Events as they come; `nil`: as texts.
    case events(TypeWord?)
    /// A type of the client that a manifest does not have, or a word of a later version.
    case unknown(String)
}

extension TypeWord {
    /// The type in Swift, for people: `[Pet]?`.
    func swift(_ name: (APIKey) -> String) -> String {
        switch self {
        case .builtin(let builtin): builtin.rawValue
        case .formatted(let format): format.swiftType
        case .list(let element): "[\(element.swift(name))]"
        case .dictionary(let value): "[String: \(value.swift(name))]"
        case .optional(let wrapped): wrapped.swift(name) + "?"
        case .named(let key): name(key)
        case .nothing: "Void"
        case .bytes: "Data"
        case .lines(let element): "lines of " + element.swift(name)
        case .events(nil): "events"
        case .events(let payload?): "events of " + payload.swift(name)
        case .unknown(let text): text
        }
    }

    /// The type with each unknown name resolved.
    func resolved(_ key: (String) -> APIKey?) -> TypeWord {
        switch self {
        case .list(let element): .list(element.resolved(key))
        case .dictionary(let value): .dictionary(value.resolved(key))
        case .optional(let wrapped): .optional(wrapped.resolved(key))
        case .lines(let element): .lines(element.resolved(key))
        case .events(let payload?): .events(payload.resolved(key))
        case .unknown(let text): key(text).map(TypeWord.named) ?? self
        case .builtin, .formatted, .named, .nothing, .bytes, .events(nil): self
        }
    }
}

/// Converts the types of a plan.
struct TypeWords {
    let keys: [TypeName: APIKey]

    func word(_ type: TypeUse) -> TypeWord {
        switch type {
        case .builtin(let builtin): .builtin(builtin)
        case .formatted(let format): .formatted(format)
        case .array(let element): .list(word(element))
        case .dictionary(let value): .dictionary(word(value))
        case .optional(let wrapped): .optional(word(wrapped))
        case .named(let name): keys[name].map(TypeWord.named) ?? .unknown(name.description)
        }
    }

    func word(_ result: ResultPlan) -> TypeWord {
        switch result {
        case .nothing: .nothing
        case .json(let type): word(type)
        case .text: .builtin(.string)
        case .data: .bytes
        case .optional(let wrapped): .optional(word(wrapped))
        case .lines(let type): .lines(word(type))
        case .events(.text): .events(nil)
        case .events(.json(let type)): .events(word(type))
        case .events(.byName(let name)): .events(word(.named(name)))
        case .byStatus(let name): word(.named(name))
        }
    }
}
