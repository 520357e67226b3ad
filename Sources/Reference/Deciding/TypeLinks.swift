import SwiftPlan
import SwiftText

/// A writer of types: as links to their entries, and as the words for their forms on the wire.
struct TypeLinks {
    private let spelling: Spelling
    private let entries: [TypeName: EntryID]
    private let types: [TypeName: TypePlan]

    init(_ plan: ClientPlan, types: [TypeName: TypePlan], entries: [TypeName: EntryID]) {
        spelling = Spelling(client: plan.name)
        self.types = types
        self.entries = entries
    }

    /// Returns the Swift source of a type, such as `[Pet]`, with a link to the entry of `Pet`.
    func inline(_ type: TypeUse, suffix: String = "") -> Inline {
        link(.code(spelling.type(type) + suffix), to: type.names)
    }

    /// Returns the type of a response's value; `Void` if there is none.
    func inline(_ result: ResultPlan) -> Inline {
        link(.code(result.valueType(spelling) ?? "Void"), to: result.names)
    }

    func plan(_ type: TypeUse) -> TypePlan? {
        if case .named(let name) = type { types[name] } else { nil }
    }

    func entry(_ name: TypeName) -> EntryID? { entries[name] }

    private func link(_ inline: Inline, to names: [TypeName]) -> Inline {
        names.compactMap { entries[$0] }.first.map { .link([inline], .entry($0)) } ?? inline
    }

    // MARK: - On the wire

    /// Returns the form of a type on the wire, such as `string, uuid`.
    func wire(_ type: TypeUse) -> String {
        switch type {
        case .builtin(let builtin): Self.wire(builtin)
        case .formatted(let format): Self.wire(format)
        case .array(let element): "list of \(wire(element))"
        case .dictionary(let value): "object with values: \(wire(value))"
        case .optional(let wrapped): "\(wire(wrapped)) or null"
        case .named(let name): types[name].map { Self.wire($0.shape) } ?? "value"
        }
    }

    private static func wire(_ type: TypeUse.Builtin) -> String {
        switch type {
        case .string: "string"
        case .integer: "integer"
        case .int64: "integer, int64"
        case .uint64: "integer, not negative"
        case .double: "number"
        case .float: "number, float"
        case .boolean: "boolean"
        case .json: "any JSON"
        case .calendarDate: "string, date"
        case .filePart, .httpBody: "bytes"
        }
    }

    private static func wire(_ format: TypeUse.Format) -> String {
        switch format {
        case .dateTime: "string, date-time"
        case .httpDate: "string, HTTP date"
        case .unixTime: "number, seconds since 1970"
        case .uuid: "string, uuid"
        case .url: "string, uri"
        case .base64: "string, base64"
        case .base64URL: "string, base64url"
        case .decimal: "number, decimal"
        case .decimalText: "string, decimal"
        }
    }

    private static func wire(_ shape: TypePlan.Shape) -> String {
        switch shape {
        case .structure(let plan): plan.layout == .array ? "list" : "object"
        case .enumeration(let plan):
            switch plan.rawType {
            case .string: "string"
            case .integer, .int64, .unsigned, .decimal: "integer"
            case .number: "number"
            case .any: "string, number or boolean"
            }
        case .union: "one of several"
        case .responses: "by status"
        case .multipart: "parts"
        case .event: "events"
        }
    }
}
