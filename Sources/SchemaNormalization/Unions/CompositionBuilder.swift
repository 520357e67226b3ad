import OpenAPI

/// Builds one object from properties and the unions beside them.
///
/// The unions are not multiplied with each other: the object has a property for each union, and the members keep their
/// properties in the same JSON object.
struct CompositionBuilder {
    private let builder: FormBuilder
    private let keywords: Keywords
    private let unions: [SchemaUnion]

    private var schemas: NormalSchemas { builder.schemas }

    init(_ builder: FormBuilder, _ keywords: Keywords, _ unions: [SchemaUnion]) {
        self.builder = builder
        self.keywords = keywords
        self.unions = unions
    }

    /// Returns the object; `nil` if a member cannot be part of a JSON object and no `type` excludes it.
    func build() -> FormBuilder.Result? {
        var object = PlainForm(builder: builder, keywords: keywords).object
        var compositions: [(union: SchemaUnion, members: [UnionBuilder.Candidate], isWhole: Bool)] = []
        for union in unions {
            let listed = builder.listedMembers(of: union)
            let candidates = listed.filter { canBePartOfObject(schemas[$0.use]) }
            // A declared `type` excludes the other members.
            if candidates.count < listed.count, keywords.types == nil { return nil }
            let adding = candidates.filter { adds(schemas[$0.use]) }
            switch adding.count {
            case 0: break
            case 1: object.add(optional: schemas[adding[0].use])
            default: compositions.append((union, adding, adding.count == listed.count))
            }
        }
        let isNullable = builder.isNullable
        guard !compositions.isEmpty else { return .form(.object(object), isNullable: isNullable) }
        let own = object.properties.count
        for composition in compositions { object.removeProperties(named: schemas.propertiesOfAll(composition.members)) }
        if compositions.count == 1, object.properties.isEmpty, own > 0 || compositions[0].isWhole,
            case .unspecified = object.additional
        {
            return UnionBuilder(builder, compositions[0].union, keywords).result(of: compositions[0].members)
        }
        object.compositions = compositions.map { use(of: $0.union, isWhole: $0.isWhole) }
        return .form(.object(object), isNullable: isNullable)
    }

    /// Returns the use of a union, by its name if a named schema consists of the union alone.
    private func use(of union: SchemaUnion, isWhole: Bool) -> SchemaUse {
        let owner = builder.document[union.owner]
        let isAlone =
            owner.properties.isEmpty && owner.reference == nil && owner.allOf.isEmpty
            && (owner.oneOf.isEmpty || owner.anyOf.isEmpty)
        return isWhole && isAlone && owner.name != nil
            ? builder.use(of: [union.owner]) : builder.use(as: .composition(union))
    }

    /// Returns true if a member may add properties to the object.
    func adds(_ member: NormalSchema) -> Bool {
        guard canBePartOfObject(member) else { return false }
        return switch member.form {
        case .anything, .nothing, .map(nil): false
        case .object(let object):
            object.properties.contains { !keywords.declares($0.name) } || !object.compositions.isEmpty || object.isMap
        case .scalar, .enumeration, .list, .tuple, .map, .union: true
        }
    }

    private func canBePartOfObject(_ member: NormalSchema) -> Bool {
        switch member.form {
        case .anything, .nothing, .map, .object: true
        case .union(let union): union.members.allSatisfy { schemas[$0.use].isObject }
        case .scalar, .enumeration, .list, .tuple: false
        }
    }
}

extension NormalSchema {
    fileprivate var isObject: Bool {
        switch form {
        case .map, .object, .union, .anything: true
        case .nothing, .scalar, .enumeration, .list, .tuple: false
        }
    }
}

extension NormalSchemas {
    /// Returns the names of the properties that all members have; empty if a member is no plain object.
    fileprivate func propertiesOfAll(_ members: [UnionBuilder.Candidate]) -> Set<String> {
        var common: Set<String>?
        for member in members {
            guard case .object(let object) = self[member.use].form else { return [] }
            let names = Set(object.properties.map(\.name))
            common = common?.intersection(names) ?? names
        }
        return common ?? []
    }
}

extension ObjectForm {
    fileprivate var isMap: Bool {
        if case .schema = additional { true } else { false }
    }

    /// Adds the properties of the only member that has any, as optional properties.
    fileprivate mutating func add(optional member: NormalSchema) {
        guard case .object(let other) = member.form else {
            // The keys of a map are unknown.
            if case .unspecified = additional { additional = .allowed }
            return
        }
        for var property in other.properties where !properties.contains(where: { $0.name == property.name }) {
            property.isRequired = false
            properties.append(property)
        }
        compositions += other.compositions
        switch (additional, other.additional) {
        case (.unspecified, .allowed), (.unspecified, .schema): additional = .allowed
        default: break
        }
    }

    /// Removes the properties that all members of a union have, because each key is stored once.
    fileprivate mutating func removeProperties(named names: Set<String>) {
        properties.removeAll { names.contains($0.name) }
    }
}
