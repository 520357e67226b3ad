/// A way for one schema to refer to the next.
enum Link: String, CaseIterable, Sendable {
    case reference, oneOf, anyOf, allOf, oneOfTwo, anyOfNull, allOfTwo, items, map, property

    func schema(_ next: String, _ number: Int) -> String {
        let next = "{$ref: \(next)}"
        return switch self {
        case .reference: next
        case .oneOf: "{oneOf: [\(next)]}"
        case .anyOf: "{anyOf: [\(next)]}"
        case .allOf: "{allOf: [\(next)]}"
        case .oneOfTwo: "{oneOf: [\(next), {type: integer}]}"
        case .anyOfNull: "{anyOf: [{type: 'null'}, \(next)]}"
        case .allOfTwo: "{allOf: [{description: Part \(number).}, \(next)]}"
        case .items: "{type: array, items: \(next)}"
        case .map: "{type: object, additionalProperties: \(next)}"
        case .property: "{type: object, properties: {p: \(next)}}"
        }
    }
}
