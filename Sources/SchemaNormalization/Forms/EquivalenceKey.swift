import OpenAPI
import YAMLTree

/// A key that two schemas share if they have the same meaning.
public struct EquivalenceKey: Hashable, Sendable {
    private let text: String

    fileprivate init(_ schema: NormalSchema, in schemas: NormalSchemas, comparesMembers: Bool) {
        var writer = EquivalenceKeyWriter(schemas: schemas, comparesMembers: comparesMembers)
        text = writer.text(of: schema, depth: 0)
    }
}

extension NormalSchemas {
    /// Returns the key for comparing values. Objects, tuples, unions and named enums equal only themselves.
    public func equivalenceKey(of schema: NormalSchema) -> EquivalenceKey {
        EquivalenceKey(schema, in: self, comparesMembers: false)
    }

    /// Returns the key for comparing types. Inline objects, tuples and unions with equal members share it. It cannot be
    /// used while a schema is evaluated.
    public func equivalenceKey(comparingMembersOf schema: NormalSchema) -> EquivalenceKey {
        EquivalenceKey(schema, in: self, comparesMembers: true)
    }
}

/// Writes the meaning of a schema as text. Equal texts have equal meanings.
private struct EquivalenceKeyWriter {
    let schemas: NormalSchemas
    let comparesMembers: Bool
    private var count = 0

    init(schemas: NormalSchemas, comparesMembers: Bool) {
        self.schemas = schemas
        self.comparesMembers = comparesMembers
    }

    /// The depth from which schemas are compared by identity.
    private static let deepest = 8
    /// The number of schemas after which all others are compared by identity.
    private static let most = 256

    mutating func text(of schema: NormalSchema, depth: Int) -> String {
        count += 1
        guard depth < Self.deepest, count <= Self.most else { return identity(of: schema) }
        switch schema.form {
        case .nothing: return "nothing"
        case .anything: return "any"
        case .scalar(let scalar): return text(of: scalar)
        case .list(let element): return "[\(text(of: element, depth + 1))]"
        case .map(let value): return "{\(text(of: value, depth + 1))}"
        case .enumeration(let enumeration) where schemas.named(schema) == nil: return text(of: enumeration)
        case .tuple(let tuple) where isLookedInto(schema): return text(of: tuple, depth)
        case .object(let object) where isLookedInto(schema): return text(of: object, depth)
        case .union(let union) where isLookedInto(schema): return text(of: union, depth)
        case .enumeration, .tuple, .object, .union: return identity(of: schema)
        }
    }

    private func isLookedInto(_ schema: NormalSchema) -> Bool {
        comparesMembers && schemas.named(schema) == nil
    }

    private func identity(of schema: NormalSchema) -> String { "#\(schema.id.index)" }

    private mutating func text(of use: SchemaUse?, _ depth: Int) -> String {
        guard let use else { return "any" }
        let text = text(of: schemas[use], depth: depth) + (schemas.isNullable(use) ? "?" : "")
        return comparesMembers ? annotations(of: use) + text : text
    }

    // MARK: - Plain values

    private func text(of scalar: Scalar) -> String {
        let texts = [
            scalar.type.rawValue, scalar.format, scalar.contentEncoding, scalar.contentMediaType,
            scalar.swiftType?.rawValue, scalar.constant?.text, scalar.content.map { "#\($0.id.index)" },
        ]
        return texts.map { $0 ?? "" }.joined(separator: "|")
    }

    private func text(of enumeration: Enumeration) -> String {
        let values = enumeration.values.map { text(of: $0.node) + "=" + ($0.name ?? "") }
        let types = enumeration.types.map(\.rawValue)
        let type = [enumeration.format ?? "", enumeration.swiftType?.rawValue ?? ""]
        return "enum \(list(types)) \(list(type)) \(list(values)) \(text(of: enumeration.isClosed))"
    }

    private func text(of value: YAMLNode) -> String {
        let text = value.text ?? ""
        return value.string == nil ? text : "\"\(text)\""
    }

    private func text(of isClosed: Bool?) -> String {
        isClosed.map { $0 ? "closed" : "open" } ?? ""
    }

    /// Joins texts, each after its length, so that different lists give different texts.
    private func list(_ texts: [String]) -> String {
        var list = "["
        for text in texts {
            list += String(text.utf8.count)
            list += ":"
            list += text
        }
        return list + "]"
    }

    // MARK: - Values with members

    private mutating func text(of tuple: Tuple, _ depth: Int) -> String {
        var texts: [String] = []
        for element in tuple.elements { texts.append(text(of: element, depth + 1)) }
        let rest =
            switch tuple.rest {
            case .nothing: "none"
            case .anything: "any"
            case .schema(let use): text(of: use, depth + 1)
            }
        return "tuple \(list(texts)) \(tuple.required) \(rest)"
    }

    private mutating func text(of union: UnionForm, _ depth: Int) -> String {
        var texts: [String] = []
        for member in union.members {
            texts.append("\(text(of: member.use, depth + 1)) \(list(member.tags)) \(member.isBase) \(member.isDefault)")
        }
        let tag = union.tag.map { "\"\($0.property)\"" } ?? ""
        return "union \(list(texts)) \(tag) \(union.allowsSeveral) \(text(of: union.isClosed))"
    }

    private mutating func text(of object: ObjectForm, _ depth: Int) -> String {
        var texts: [String] = []
        for property in object.properties {
            let use = property.use
            let marks = "\(property.isRequired) \(use.isReadOnly) \(use.isWriteOnly)"
            texts.append("\"\(property.name)\" \(marks) \(text(of: use, depth + 1))")
        }
        for composition in object.compositions { texts.append(text(of: composition, depth + 1)) }
        let additional =
            switch object.additional {
            case .unspecified: "unspecified"
            case .allowed: "allowed"
            case .forbidden: "forbidden"
            case .schema(let use): text(of: use, depth + 1)
            }
        return "object \(list(texts)) \(additional)"
    }

    /// Returns the annotations at a use that affect the names or the declaration of a type.
    private func annotations(of use: SchemaUse) -> String {
        use.sites.map { site in
            let schema = schemas.document[site]
            let value = schema.defaultValue.map { $0.text == nil ? "@\($0.location)" : text(of: $0) }
            return "\(value ?? "")|\(schema.swiftName ?? "")|\(schema.title ?? "")|\(schema.isDeprecated)|"
        }.joined()
    }
}
