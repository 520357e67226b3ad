import OpenAPI

extension SchemaClassifier {
    /// Whether two schemas say the same: the same one, or written twice.
    ///
    /// - Parameter depth: How far below each other they may be different schemas: those written twice may reach
    ///   themselves.
    func isSame(_ one: SchemaID, _ other: SchemaID, depth: Int = 8) -> Bool {
        let (one, other) = (canonical(one), canonical(other))
        guard one.id != other.id else { return one.isNullable == other.isNullable }
        guard depth > 0, one.isNullable == other.isNullable else { return false }
        func isSameWithin(_ one: SchemaID?, _ other: SchemaID?) -> Bool {
            guard let one, let other else { return one == nil && other == nil }
            return isSame(one, other, depth: depth - 1)
        }
        switch (form(of: one.id), form(of: other.id)) {
        case (.any, .any): return true
        case (.primitive(let one), .primitive(let other)): return one == other
        case (.array(let one), .array(let other)), (.dictionary(let one), .dictionary(let other)):
            return isSameWithin(one, other)
        case (.object(let one), .object(let other)):
            return one.compositions.isEmpty && other.compositions.isEmpty && one.required == other.required
                && one.properties.map(\.name) == other.properties.map(\.name)
                && zip(one.properties, other.properties).allSatisfy { isSameWithin($0.schema, $1.schema) }
        default: return false
        }
    }
}
