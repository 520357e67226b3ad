import SwiftPlan

/// Writes a default as Swift's literals and initializers.
struct DefaultText {
    let spelling: Spelling

    /// - Parameter type: The type of the property, if the value itself does not show it.
    func text(_ value: DefaultValue, _ type: TypeUse? = nil) -> String {
        switch value {
        case .string(let text): literal(text)
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        // For an optional type, `.none` would mean `nil`.
        case .enumCase("none"): (type.map { spelling.type($0) } ?? "") + ".none"
        case .enumCase(let name): "." + name
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map { text($0) }.joined(separator: ", "))]"
        case .dictionary(let entries):
            "[\(entries.map { "\(literal($0.name)): \(text($0.value))" }.joined(separator: ", "))]"
        case .structure(let entries):
            ".init(\(entries.map { "\(argumentLabel($0.name)): \(text($0.value))" }.joined(separator: ", ")))"
        }
    }
}
