import SwiftPlan

/// Writes types so that they stay the same when something is renamed: `[<#/components/schemas/Pet>]?`.
struct TypeWord {
    let keys: [TypeName: APIKey]

    func callAsFunction(_ type: TypeUse) -> String {
        switch type {
        case .builtin(let builtin): builtin.rawValue
        case .formatted(let format): format.swiftType
        case .array(let element): "[\(self(element))]"
        case .dictionary(let value): "[String: \(self(value))]"
        case .optional(let wrapped): "\(self(wrapped))?"
        case .named(let name): "<\(keys[name]?.path ?? name.description)>"
        }
    }

    /// How it is written in JSON, where Swift has a type for that; `nil`: as the type says.
    static func format(_ type: TypeUse) -> String? {
        switch type {
        case .formatted(let format): format.rawValue
        case .array(let element), .dictionary(let element), .optional(let element): format(element)
        case .builtin, .named: nil
        }
    }

    func callAsFunction(_ result: ResultPlan) -> String {
        switch result {
        case .nothing: "Void"
        case .json(let type): self(type)
        case .text: "String"
        case .data: "Data"
        case .lines(let type): "lines of \(self(type))"
        case .events(.text): "events"
        case .events(.json(let type)): "events of \(self(type))"
        case .events(.byName(let name)): "events of \(self(.named(name)))"
        case .byStatus(let name): self(.named(name))
        }
    }
}
