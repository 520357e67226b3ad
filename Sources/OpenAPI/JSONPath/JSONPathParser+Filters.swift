import Diagnostics

/// Parses filters and functions (RFC 9535 §2.3.5 and §2.4).
extension JSONPathParser {
    /// Parses a condition: `||` separates alternatives, and `&&` the terms of each.
    mutating func condition() throws(JSONPathProblem) -> JSONPath.Condition {
        var alternatives: [JSONPath.Condition] = []
        repeat {
            var parts: [JSONPath.Condition] = []
            repeat {
                skipSpace()
                parts.append(try part())
                skipSpace()
            } while take("&&")
            alternatives.append(parts.count == 1 ? parts[0] : .all(parts))
        } while take("||")
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func part() throws(JSONPathProblem) -> JSONPath.Condition {
        let start = position
        if next == "!" {
            position += 1
            skipSpace()
            if take("(") { return .not(try parenthesized()) }
            return .not(try test(try term(), from: start))
        }
        if take("(") { return try parenthesized() }
        let term = try term()
        let end = position
        skipSpace()
        guard let comparison = takeComparison() else {
            position = end
            return try test(term, from: start)
        }
        let left = try operand(term, from: start)
        skipSpace()
        let other = position
        return .comparison(left, comparison, try operand(try self.term(), from: other))
    }

    private mutating func parenthesized() throws(JSONPathProblem) -> JSONPath.Condition {
        let condition = try nested { parser throws(JSONPathProblem) in try parser.condition() }
        guard take(")") else { throw problem("expected ')'") }
        return condition
    }

    private mutating func takeComparison() -> JSONPath.Comparison? {
        JSONPath.Comparison.allCases.first { take($0.rawValue) }
    }

    // MARK: - Terms

    /// A side of a comparison, or a whole test.
    private enum Term {
        case literal(JSONPath.Literal)
        case query(JSONPath)
        case call(JSONPath.Call)
    }

    private mutating func term() throws(JSONPathProblem) -> Term {
        switch next ?? "\u{0}" {
        case "$", "@":
            let isAbsolute = takeNext() == "$"
            let segments = try nested { parser throws(JSONPathProblem) in try parser.segments() }
            return .query(JSONPath(isAbsolute: isAbsolute, segments: segments))
        case "'", "\"": return .literal(.string(try string()))
        case "-", "0"..."9": return .literal(.number(try number()))
        case "a"..."z": return try word()
        default: throw problem("expected '@', '$', a value or a function")
        }
    }

    /// Parses `true`, `false`, `null`, or a function with its arguments.
    private mutating func word() throws(JSONPathProblem) -> Term {
        let start = position
        let name = takeWhile { ("a"..."z").contains($0) || $0 == "_" || Self.isDigit($0) }
        guard take("(") else {
            switch name {
            case "true": return .literal(.bool(true))
            case "false": return .literal(.bool(false))
            case "null": return .literal(.null)
            default: throw problem("'\(name)' is not a value; put text in quotes", at: start)
            }
        }
        guard let function = JSONPath.Function(rawValue: name) else {
            let other = suggestion(for: name, among: JSONPath.Function.allCases.map(\.rawValue))
            throw problem(
                "there is no function '\(name)'\(other.map { ", did you mean '\($0)'?" } ?? "")", at: start)
        }
        return .call(try nested { parser throws(JSONPathProblem) in try parser.call(function) })
    }

    private mutating func call(_ function: JSONPath.Function) throws(JSONPathProblem) -> JSONPath.Call {
        var arguments: [JSONPath.Argument] = []
        for (index, kind) in function.parameters.enumerated() {
            skipSpace()
            if index > 0 {
                guard take(",") else { throw problem("expected ',': '\(function.rawValue)' takes two arguments") }
                skipSpace()
            }
            arguments.append(try argument(kind, of: function))
        }
        skipSpace()
        guard take(")") else { throw problem("expected ')'") }
        return JSONPath.Call(function: function, arguments: arguments)
    }

    private mutating func argument(
        _ kind: JSONPath.Function.Kind, of function: JSONPath.Function
    ) throws(JSONPathProblem) -> JSONPath.Argument {
        let start = position
        let term = try term()
        switch (kind, term) {
        case (.nodes, .query(let query)): return .nodes(query)
        case (.nodes, _): throw problem("'\(function.rawValue)' takes a query", at: start)
        case (.value, _): return .value(try operand(term, from: start))
        }
    }

    // MARK: - Uses of a term

    private func test(_ term: Term, from start: Int) throws(JSONPathProblem) -> JSONPath.Condition {
        switch term {
        case .query(let query): return .exists(query)
        case .call(let call) where call.function.isCondition: return .call(call)
        case .call(let call): throw problem("the result of '\(call.function.rawValue)' must be compared", at: start)
        case .literal: throw problem("a value must be compared", at: start)
        }
    }

    private func operand(_ term: Term, from start: Int) throws(JSONPathProblem) -> JSONPath.Operand {
        switch term {
        case .literal(let literal): return .literal(literal)
        case .query(let query) where query.isSingular: return .single(query)
        case .query: throw problem("only a query for a single node has a value: one with only names and numbers", at: start)
        case .call(let call) where call.function.isCondition:
            throw problem("'\(call.function.rawValue)' is true or false by itself, not a value", at: start)
        case .call(let call): return .call(call)
        }
    }
}
