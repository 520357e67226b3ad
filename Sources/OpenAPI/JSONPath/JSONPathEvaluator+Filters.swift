import YAMLTree

extension JSONPathEvaluator {
    mutating func holds(_ condition: JSONPath.Condition, at match: Match) -> Bool {
        switch condition {
        case .any(let conditions): return conditions.contains { holds($0, at: match) }
        case .all(let conditions): return conditions.allSatisfy { holds($0, at: match) }
        case .not(let condition): return !holds(condition, at: match)
        case .exists(let query): return !matches(of: query, from: match).isEmpty
        case .call(let call): return matchesExpression(call, at: match)
        case .comparison(let left, let comparison, let right):
            return comparison.holds(value(of: left, at: match), value(of: right, at: match))
        }
    }

    /// Returns the value of an operand; `nil` for `Nothing` (§2.4.1).
    private mutating func value(of operand: JSONPath.Operand, at match: Match) -> JSONPathValue? {
        switch operand {
        case .literal(let literal): JSONPathValue(literal)
        case .single(let query): matches(of: query, from: match).first.map { JSONPathValue($0.node) }
        case .call(let call): value(of: call, at: match)
        }
    }

    private mutating func value(of call: JSONPath.Call, at match: Match) -> JSONPathValue? {
        switch (call.function, call.arguments.first) {
        case (.length, .value(let operand)?): return value(of: operand, at: match)?.length.map { .number(Double($0)) }
        case (.count, .nodes(let query)?): return .number(Double(matches(of: query, from: match).count))
        case (.value, .nodes(let query)?):
            let nodes = matches(of: query, from: match)
            return nodes.count == 1 ? JSONPathValue(nodes[0].node) : nil
        default: return nil
        }
    }

    /// Returns true if a text matches (§2.4.6, §2.4.7). A value other than text never matches, nor does an invalid
    /// expression.
    private mutating func matchesExpression(_ call: JSONPath.Call, at match: Match) -> Bool {
        guard call.arguments.count == 2, case .value(let text) = call.arguments[0],
            case .value(let pattern) = call.arguments[1], case .string(let text)? = value(of: text, at: match),
            case .string(let pattern)? = value(of: pattern, at: match),
            let expression = InteroperableExpression(pattern)
        else { return false }
        return call.function == .match ? expression.matches(text) : expression.isFound(in: text)
    }
}

extension JSONPath.Comparison {
    /// Returns true if a comparison holds (§2.3.5.2.2).
    func holds(_ left: JSONPathValue?, _ right: JSONPathValue?) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: Self.isLess(left, right)
        case .greater: Self.isLess(right, left)
        case .lessOrEqual: Self.isLess(left, right) || left == right
        case .greaterOrEqual: Self.isLess(right, left) || left == right
        }
    }

    /// Returns true if the left value is less; only numbers and texts have an order.
    private static func isLess(_ left: JSONPathValue?, _ right: JSONPathValue?) -> Bool {
        switch (left, right) {
        case (.number(let left)?, .number(let right)?): left < right
        case (.string(let left)?, .string(let right)?):
            left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        default: false
        }
    }
}
