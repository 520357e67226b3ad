import OpenAPI
import YAMLTree

/// Documented defaults that Swift has a literal for. A constant is the default of itself.
enum DefaultPlanner {
    static func value(_ schema: Schema, _ type: TypeUse, target: Schema, enums: EnumPlanner?) -> DefaultValue? {
        guard let node = schema.defaultValue ?? target.defaultValue ?? target.constant else { return nil }
        switch type {
        case .builtin(.string): return node.string.map(DefaultValue.string)
        case .builtin(.integer), .builtin(.int64): return node.integer.map(DefaultValue.integer)
        case .builtin(.uint64): return node.integer.flatMap { $0 < 0 ? nil : .integer($0) }
        case .builtin(.double): return finite(node.number)
        case .builtin(.float): return node.number.flatMap { Float($0).isFinite ? finite($0) : nil }
        case .builtin(.boolean): return node.bool.map(DefaultValue.boolean)
        case .array: return node.kind == .sequence && node.count == 0 ? .emptyArray : nil
        case .dictionary: return node.kind == .mapping && node.count == 0 ? .emptyDictionary : nil
        case .named: return enums.flatMap { enumCase(node, target, $0) }
        default: return nil
        }
    }

    /// The value of a `const` that Swift has a literal for.
    static func constant(_ schema: Schema, _ type: TypeUse) -> DefaultValue? {
        guard let node = schema.constant else { return nil }
        switch type {
        case .builtin(.string): return node.string.map(DefaultValue.string)
        case .builtin(.integer), .builtin(.int64): return node.integer.map(DefaultValue.integer)
        case .builtin(.uint64): return node.integer.flatMap { $0 < 0 ? nil : .integer($0) }
        case .builtin(.boolean): return node.bool.map(DefaultValue.boolean)
        default: return nil
        }
    }

    private static func finite(_ number: Double?) -> DefaultValue? {
        guard let number, number.isFinite else { return nil }
        return .number(number)
    }

    private static func enumCase(_ node: YAMLNode, _ target: Schema, _ enums: EnumPlanner) -> DefaultValue? {
        guard !target.enumValues.isEmpty, let rawType = EnumPlanner.rawType(of: target) else { return nil }
        let value = EnumPlanner.value(of: node, rawType)
        return enums.plan(target, rawType: rawType).cases.first { $0.value == value }.map { .enumCase($0.name) }
    }
}
