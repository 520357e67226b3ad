import OpenAPI
import SchemaNormalization

/// Compares two schemas. Schemas are equal if they are the same, or if a document states the same schema twice.
struct SchemaComparison {
    let context: PlanContext

    /// The depth of the comparison, which must end because schemas may contain themselves.
    private static let deepest = 8

    func areSame(_ one: SchemaUse, _ other: SchemaUse) -> Bool {
        areSame(one, other, depth: Self.deepest)
    }

    /// Returns the outline of a schema. Equal schemas have equal outlines, so that few schemas have to be compared in
    /// full.
    func outline(of use: SchemaUse) -> String {
        switch context.schemas[use].form {
        case .nothing: "nothing"
        case .anything: "anything"
        case .scalar(let scalar): scalar.type.rawValue
        case .enumeration: "enumeration"
        case .list: "list"
        case .map: "map"
        case .tuple: "tuple"
        case .union: "union"
        case .object(let object): object.properties.map(\.name).joined(separator: " ")
        }
    }

    private func areSame(_ one: SchemaUse, _ other: SchemaUse, depth: Int) -> Bool {
        let schemas = context.schemas
        guard schemas.isNullable(one) == schemas.isNullable(other) else { return false }
        let (first, second) = (schemas[one], schemas[other])
        if first.id == second.id { return true }
        guard depth > 0 else { return false }
        switch (first.form, second.form) {
        case (.anything, .anything): return true
        case (.scalar(let one), .scalar(let other)):
            return one.constant == nil && other.constant == nil
                && context.primitives.type(of: one) == context.primitives.type(of: other)
        case (.list(let one), .list(let other)), (.map(let one), .map(let other)):
            guard let one, let other else { return one == nil && other == nil }
            return areSame(one, other, depth: depth - 1)
        case (.object(let one), .object(let other)):
            return one.compositions.isEmpty && other.compositions.isEmpty
                && one.properties.map(\.name) == other.properties.map(\.name)
                && one.properties.map(\.isRequired) == other.properties.map(\.isRequired)
                && zip(one.properties, other.properties).allSatisfy { areSame($0.use, $1.use, depth: depth - 1) }
        default: return false
        }
    }
}
