import OpenAPI
import YAMLTree

/// What makes two schemas mean the same although they are written twice.
public struct Likeness: Hashable, Sendable {
    private let text: String

    /// How far lists and maps may lie in one another to be looked into.
    private static let deepest = 8

    /// Schemas that are objects or unions are like themselves only.
    init(_ schema: NormalSchema, in schemas: NormalSchemas) {
        text = Self.text(of: schema, schemas, rest: Self.deepest)
    }

    private static func text(of schema: NormalSchema, _ schemas: NormalSchemas, rest: Int) -> String {
        guard rest > 0 else { return "#\(schema.id.index)" }
        func inner(_ use: SchemaUse?) -> String {
            guard let use else { return "any" }
            return text(of: schemas[use], schemas, rest: rest - 1) + (schemas.isNullable(use) ? "?" : "")
        }
        switch schema.form {
        case .nothing: return "nothing"
        case .anything: return "any"
        case .scalar(let scalar): return Self.text(of: scalar)
        case .list(let element): return "[\(inner(element))]"
        case .map(let value): return "{\(inner(value))}"
        case .enumeration(let enumeration) where schemas.named(schema) == nil: return Self.text(of: enumeration)
        case .enumeration, .tuple, .object, .union: return "#\(schema.id.index)"
        }
    }

    private static func text(of scalar: Scalar) -> String {
        let words = [
            scalar.type.rawValue, scalar.format, scalar.contentEncoding, scalar.contentMediaType,
            scalar.swiftType?.rawValue, scalar.constant?.text, scalar.content.map { "#\($0.id.index)" },
        ]
        return words.map { $0 ?? "" }.joined(separator: "|")
    }

    private static func text(of enumeration: Enumeration) -> String {
        let values = enumeration.values.map { value in
            let text = value.node.text ?? ""
            return (value.node.string == nil ? text : "\"\(text)\"") + "=" + (value.name ?? "")
        }
        return "enum \(enumeration.types.map(\.rawValue)) \(values) \(String(describing: enumeration.isClosed))"
    }
}

extension NormalSchemas {
    public func likeness(of schema: NormalSchema) -> Likeness {
        Likeness(schema, in: self)
    }
}
