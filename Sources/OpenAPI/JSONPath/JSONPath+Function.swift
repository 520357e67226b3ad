extension JSONPath {
    /// The functions of RFC 9535 §2.4.
    enum Function: String, Hashable, CaseIterable {
        case length, count, match, search, value

        enum Kind {
            case value, nodes
        }

        var parameters: [Kind] {
            switch self {
            case .length: [.value]
            case .count, .value: [.nodes]
            case .match, .search: [.value, .value]
            }
        }

        /// True if the function is a condition; the others give a value to compare.
        var isCondition: Bool {
            switch self {
            case .match, .search: true
            case .length, .count, .value: false
            }
        }
    }
}
