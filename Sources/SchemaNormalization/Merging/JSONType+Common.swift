import OpenAPI

extension JSONType {
    /// Returns the types that a value of both lists may have. An integer is a number as well.
    static func common(_ one: [JSONType], _ other: [JSONType]) -> [JSONType] {
        one.compactMap { type in
            if other.contains(type) { return type }
            switch type {
            case .integer where other.contains(.number): return .integer
            case .number where other.contains(.integer): return .integer
            default: return nil
            }
        }
    }

    static func inWords(_ types: [JSONType]) -> String {
        types.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    }
}
