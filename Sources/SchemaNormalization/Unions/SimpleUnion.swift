import OpenAPI
import YAMLTree

/// Simplifies a union that needs no cases: it has one member, all members allow anything, or it lists values.
struct SimpleUnion {
    private let members: [NormalSchema]
    private let schemas: NormalSchemas

    enum Result {
        case same(NormalID)
        case form(SchemaForm)
    }

    init(_ schemas: NormalSchemas, _ members: [UnionForm.Member]) {
        self.schemas = schemas
        self.members = members.map { schemas[$0.use] }
    }

    /// Returns the simpler form; `nil` if the union needs cases.
    func result(isClosed: Bool?) -> Result? {
        if members.count == 1 { return .same(members[0].id) }
        let isFree = members.allSatisfy { if case .anything = $0.form { true } else { false } }
        if isFree { return .form(.anything) }
        let plain = members.filter { plainType($0) != nil }
        // Equal members are merged already, so these members differ.
        if plain.count == members.count { return nil }
        return openEnumeration(beside: plain, isClosed)
    }

    /// Returns the enum for `anyOf: [{type: string}, {enum: [a, b]}]`: its known values, and any other as in every open
    /// enum.
    private func openEnumeration(beside plain: [NormalSchema], _ isClosed: Bool?) -> Result? {
        let rest = members.filter { plainType($0) == nil }
        let literals = rest.compactMap(literal)
        guard literals.count == rest.count else { return nil }
        let values = literals.flatMap(\.values)
        if let type = plain.first.flatMap(plainType) {
            guard plain.allSatisfy({ plainType($0) == type }), plain.allSatisfy({ scalar($0)?.format == nil }),
                values.allSatisfy({ JSONType(of: $0.node) == type })
            else { return nil }
        }
        let named = rest.filter { schemas.named($0) != nil && literal($0)?.isConstant == false }
        if named.count == 1, rest.count == 1 { return .same(named[0].id) }
        guard named.isEmpty else { return nil }
        let types = Set(literals.flatMap(\.types))
        let kinds = types.count == 1 ? Array(types) : []
        if values.allSatisfy({ JSONType(of: $0.node) == .boolean }) { return nil }
        return .form(.enumeration(Enumeration(values: EnumValues(values).list, types: kinds, isClosed: isClosed)))
    }

    // MARK: - Members

    private func scalar(_ schema: NormalSchema) -> Scalar? {
        if case .scalar(let scalar) = schema.form { scalar } else { nil }
    }

    /// Returns the type of a scalar that may have any value; `nil` for other schemas and booleans.
    private func plainType(_ schema: NormalSchema) -> JSONType? {
        scalar(schema).flatMap { $0.constant == nil && $0.type != .boolean ? $0.type : nil }
    }

    private struct Literal {
        var values: [Enumeration.Value]
        var types: [JSONType]
        var isConstant = false
    }

    /// Returns the values that a member lists. A constant is named after its `x-swift-name`, else after its title.
    private func literal(_ schema: NormalSchema) -> Literal? {
        switch schema.form {
        case .enumeration(let enumeration):
            let types =
                enumeration.types.isEmpty ? enumeration.values.compactMap { JSONType(of: $0.node) } : enumeration.types
            return Literal(values: enumeration.values, types: types)
        case .scalar(let scalar):
            guard let node = scalar.constant else { return nil }
            let source = schemas.document[schema.source]
            let value = Enumeration.Value(
                node: node, name: source.swiftName ?? source.title, description: source.description)
            return Literal(values: [value], types: [scalar.type], isConstant: true)
        default:
            return nil
        }
    }
}
