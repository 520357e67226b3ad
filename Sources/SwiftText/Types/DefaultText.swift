import SwiftPlan

/// A printer of default values as Swift literals and initializers.
struct DefaultText {
    let spelling: Spelling

    /// Returns the expression of a default value.
    ///
    /// - Parameter type: The type of the property, which an enum case called `none` needs.
    func text(_ value: DefaultValue, _ type: TypeUse? = nil) -> String {
        switch value {
        case .string(let text): literal(text)
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        // If the expected type is optional, `.none` alone would mean `nil`.
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
