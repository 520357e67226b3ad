public import SwiftPlan

/// A type by its key, so that a rename does not change it.
public indirect enum RecordedType: Sendable, Hashable {
    /// A type of the standard library or the runtime.
    case builtin(TypeUse.Builtin)
    /// A type of Foundation, by its format in JSON.
    case formatted(TypeUse.Format)
    /// An array of the elements' type.
    case list(RecordedType)
    /// A dictionary of strings to the values' type.
    case dictionary(RecordedType)
    /// A value of the type, or `nil`.
    case optional(RecordedType)
    /// A type that the client declares, by its key.
    case named(APIKey)
    /// No value, such as an empty response.
    case nothing
    /// The bytes of a response, undecoded.
    case bytes
    /// A stream of JSON texts, one on each line.
    case lines(RecordedType)
    /// A stream of server-sent events with data of the type; `nil`: with text.
    case events(RecordedType?)
    /// A text of a manifest that is not resolved: the name of a type, or a keyword of a later version.
    case unknown(String)
}

extension RecordedType {
    /// Returns the Swift source of the type, such as `[Pet]?`. Streams are in words.
    ///
    /// - Parameter name: Returns the name of a type of the client.
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

    /// Returns the type with its unknown names resolved, as far as `key` has them.
    func resolved(_ key: (String) -> APIKey?) -> RecordedType {
        switch self {
        case .list(let element): .list(element.resolved(key))
        case .dictionary(let value): .dictionary(value.resolved(key))
        case .optional(let wrapped): .optional(wrapped.resolved(key))
        case .lines(let element): .lines(element.resolved(key))
        case .events(let payload?): .events(payload.resolved(key))
        case .unknown(let text): key(text).map(RecordedType.named) ?? self
        case .builtin, .formatted, .named, .nothing, .bytes, .events(nil): self
        }
    }
}

/// A converter from the types of a plan.
struct RecordedTypeConverter {
    let keys: [TypeName: APIKey]

    func convert(_ type: TypeUse) -> RecordedType {
        switch type {
        case .builtin(let builtin): .builtin(builtin)
        case .formatted(let format): .formatted(format)
        case .array(let element): .list(convert(element))
        case .dictionary(let value): .dictionary(convert(value))
        case .optional(let wrapped): .optional(convert(wrapped))
        case .named(let name): keys[name].map(RecordedType.named) ?? .unknown(name.description)
        }
    }

    func convert(_ result: ResultPlan) -> RecordedType {
        switch result {
        case .nothing: .nothing
        case .json(let type): convert(type)
        case .text: .builtin(.string)
        case .data: .bytes
        case .optional(let wrapped): .optional(convert(wrapped))
        case .lines(let type): .lines(convert(type))
        case .events(.text): .events(nil)
        case .events(.json(let type)): .events(convert(type))
        case .events(.byName(let name)): .events(convert(.named(name)))
        case .byStatus(let name): convert(.named(name))
        }
    }
}
