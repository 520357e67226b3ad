import YAMLTree

/// The type of the value of a keyword that limits other values (JSON Schema Validation 2020-12 §6).
enum KeywordValue {
    case number
    case count
    case flag
    case pattern
    /// A flag in 3.0, a number from 3.1 on.
    case numberOrFlag

    init(of keyword: String) {
        switch keyword {
        case "minimum", "maximum", "multipleOf": self = .number
        case "exclusiveMinimum", "exclusiveMaximum": self = .numberOrFlag
        case "uniqueItems": self = .flag
        case "pattern": self = .pattern
        default: self = .count
        }
    }

    /// Returns the problem of a value, as the end of a sentence; `nil` if there is none.
    func problem(with node: YAMLNode) -> String? {
        switch self {
        case .number: node.number == nil ? "must be a number, found \(node.kindInWords)" : nil
        case .flag: node.bool == nil ? "must be true or false, found \(node.kindInWords)" : nil
        case .numberOrFlag:
            node.number == nil && node.bool == nil ? "must be a number, found \(node.kindInWords)" : nil
        case .count: countProblem(with: node)
        case .pattern: patternProblem(with: node)
        }
    }

    private func countProblem(with node: YAMLNode) -> String? {
        guard let number = node.number else { return "must be a whole number, found \(node.kindInWords)" }
        if number < 0 { return "must not be negative" }
        return number.rounded() == number ? nil : "must be a whole number"
    }

    private func patternProblem(with node: YAMLNode) -> String? {
        guard let text = node.text else { return "must be text, found \(node.kindInWords)" }
        return RegularExpressionCheck(text).problem.map { "is not a regular expression: \($0)" }
    }
}
