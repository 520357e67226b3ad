/// A parsed query of RFC 9535.
struct JSONPath: Hashable {
    /// True if the query begins at the document's root, `$`; false if it begins at a filter's node, `@`.
    var isAbsolute = true
    var segments: [Segment] = []

    enum Segment: Hashable {
        case children([Selector])
        case descendants([Selector])
    }

    indirect enum Selector: Hashable {
        case name(String)
        case wildcard
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Condition)
    }

    /// The condition of a filter (§2.3.5.1).
    indirect enum Condition: Hashable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        case exists(JSONPath)
        case comparison(Operand, Comparison, Operand)
        case call(Call)
    }

    enum Comparison: String, Hashable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    enum Operand: Hashable {
        case literal(Literal)
        /// A query of only names and indices, which selects at most one node.
        case single(JSONPath)
        case call(Call)
    }

    enum Literal: Hashable {
        case string(String)
        case number(Double)
        case bool(Bool)
        case null
    }

    /// A call of one of the functions of §2.4.
    struct Call: Hashable {
        let function: Function
        let arguments: [Argument]
    }

    enum Argument: Hashable {
        case value(Operand)
        case nodes(JSONPath)
    }

    /// True if the query selects at most one node (§2.3.5.1).
    var isSingular: Bool {
        segments.allSatisfy { segment in
            guard case .children(let selectors) = segment, selectors.count == 1 else { return false }
            switch selectors[0] {
            case .name, .index: return true
            case .wildcard, .slice, .filter: return false
            }
        }
    }
}

extension JSONPath {
    /// Parses a query.
    init(_ text: String) throws(JSONPathProblem) {
        var parser = JSONPathParser(text)
        self = try parser.query()
    }
}

/// The reason why a text is not a query.
struct JSONPathProblem: Error, Hashable {
    /// The message, such as `expected ']'`.
    let message: String
    /// The number of Unicode scalars before the mistake.
    let offset: Int
}
