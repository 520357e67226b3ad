import OpenAPI
import YAMLTree

/// Decides the cases of an enum.
enum EnumPlanner {
    /// `nil` where the values are of several types, or of one that Swift enums have no raw values of.
    static func rawType(of schema: Schema) -> EnumPlan.RawType? {
        if schema.enumValues.allSatisfy({ $0.integer != nil }), schema.types != [.string] { return .integer }
        let isText = schema.enumValues.allSatisfy { $0.string != nil || schema.types == [.string] && $0.text != nil }
        return isText ? .string : nil
    }

    static func plan(_ schema: Schema, rawType: EnumPlan.RawType) -> EnumPlan {
        let values = schema.enumValues.compactMap { value(of: $0, rawType) }
        var scope = NameScope(reserved: ReservedNames.members.union(["unknown", "rawValue", "allCases"]))
        let names = scope.claimAll(
            values.enumerated().map { index, value in
                let source = schema.enumNames.indices.contains(index) ? schema.enumNames[index] : text(of: value)
                return (source, wish(source, value))
            })
        let cases = zip(values, names).enumerated().map { index, pair in
            let descriptions = schema.enumDescriptions
            let description = descriptions.indices.contains(index) ? descriptions[index] : nil
            return EnumPlan.Case(name: pair.1, value: pair.0, documentation: description)
        }
        return EnumPlan(rawType: rawType, cases: cases, unknownName: "unknown")
    }

    private static func value(of node: YAMLNode, _ rawType: EnumPlan.RawType) -> EnumPlan.Value? {
        switch rawType {
        case .string: node.text.map(EnumPlan.Value.string)
        case .integer: node.integer.map(EnumPlan.Value.integer)
        }
    }

    private static func text(of value: EnumPlan.Value) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        }
    }

    private static func wish(_ source: String, _ value: EnumPlan.Value) -> String {
        if case .integer(let number) = value, Int(source) != nil {
            return number < 0 ? "minus\(number.magnitude)" : "_\(number)"
        }
        let name = SwiftName.lowerCamel(source, empty: "empty")
        return ReservedNames.cases[name] ?? name
    }
}
