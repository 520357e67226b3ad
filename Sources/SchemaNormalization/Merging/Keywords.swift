import OpenAPI
import YAMLTree

/// The merged keywords of several parts: a value that fits all parts fits these. They leave out `allOf`, `oneOf` and
/// `anyOf`.
struct Keywords {
    /// The allowed types; `nil` allows all.
    private(set) var types: [JSONType]?
    private(set) var isNever = false
    /// The first two parts that contradict each other.
    private(set) var contradiction: Contradiction?
    private(set) var isOnlyNull = false

    private(set) var format: String?
    private(set) var contentEncoding: String?
    private(set) var contentMediaType: String?
    private(set) var contentSchema: SchemaID?
    private(set) var swiftType: SwiftType?
    private(set) var constant: YAMLNode?
    private(set) var values: EnumValues?
    private(set) var isClosed: Bool?

    private(set) var properties: [Property] = []
    private var propertyIndices: [String: Int] = [:]
    private(set) var required: Set<String> = []
    private(set) var additional = Additional.unspecified
    /// The `additionalProperties` schemas, each with the properties that its part declares.
    private var additionalSchemasByPart: [(schema: SchemaID, declaredProperties: Set<String>)] = []
    private(set) var patterns: [SchemaID] = []

    private(set) var items: [SchemaID] = []
    private(set) var prefixItems: [[SchemaID]] = []
    private(set) var hasPrefixItems = false
    private(set) var minimumCount: Int?
    /// The smallest number of `prefixItems` among the parts that declare any.
    private(set) var fewestPrefixItems: Int?
    private var itemsAreForbidden = false

    private var typesOwner: SchemaID?
    private var valuesOwner: SchemaID?

    struct Property {
        var name: String
        /// The schemas of the property, in the order of the parts.
        var sites: [SchemaID]
        var location: SourceLocation
    }

    enum Additional {
        case unspecified, allowed, forbidden
        case schemas([SchemaID])
    }

    struct Contradiction {
        var first: SchemaID
        var second: SchemaID
        var what: String
    }

    mutating func add(_ schema: Schema, _ id: SchemaID, isNever: (SchemaID) -> Bool) {
        self.isNever = self.isNever || schema.isNever
        isOnlyNull = isOnlyNull || schema.isOnlyNull
        addTypes(schema, id)
        addValues(schema, id)
        checkValues()
        addScalar(schema)
        addObject(schema)
        addList(schema, isNever)
        isClosed = schema.isClosed ?? isClosed
    }

    // MARK: - Types and values

    private mutating func addTypes(_ schema: Schema, _ id: SchemaID) {
        guard !schema.types.isEmpty else { return }
        guard let known = types else {
            types = schema.types
            typesOwner = id
            return
        }
        let common = JSONType.common(known, schema.types)
        if common.isEmpty, !(isOnlyNull || schema.isOnlyNull) {
            contradict(typesOwner, id, "\(JSONType.inWords(known)) and \(JSONType.inWords(schema.types))")
        } else if common != known {
            types = common
            typesOwner = id
        }
    }

    mutating func restrict(to type: JSONType) {
        types = [type]
    }

    private mutating func addValues(_ schema: Schema, _ id: SchemaID) {
        if let node = schema.constant {
            if let known = constant, !known.isSameValue(as: node) {
                contradict(valuesOwner, id, "'\(known.text ?? "")' and '\(node.text ?? "")'")
            } else if let values, !values.contains(node) {
                contradict(valuesOwner, id, "'\(node.text ?? "")', which is not among the values of the other")
            } else {
                constant = node
                valuesOwner = id
            }
        }
        guard let listed = EnumValues(schema) else { return }
        if let constant, !listed.contains(constant) {
            return contradict(valuesOwner, id, "'\(constant.text ?? "")', which is not among the values of the other")
        }
        let common = values.map { $0.common(with: listed) } ?? listed
        guard !common.list.isEmpty else { return contradict(valuesOwner, id, "different values") }
        values = common
        valuesOwner = id
    }

    /// Removes the values that the types of another part exclude. It records a contradiction if none is left.
    private mutating func checkValues() {
        guard let types, let typesOwner, let valuesOwner, typesOwner != valuesOwner else { return }
        func isAllowed(_ node: YAMLNode) -> Bool {
            JSONType(of: node).map { !JSONType.common([$0], types).isEmpty } ?? true
        }
        let what = "\(JSONType.inWords(types)) and values of other types"
        if let constant, !isAllowed(constant) { return contradict(typesOwner, valuesOwner, what) }
        guard let values else { return }
        let allowed = EnumValues(values.list.filter { isAllowed($0.node) })
        guard !allowed.list.isEmpty else { return contradict(typesOwner, valuesOwner, what) }
        self.values = allowed
    }

    private mutating func contradict(_ first: SchemaID?, _ second: SchemaID, _ what: String) {
        guard contradiction == nil, let first else { return }
        contradiction = Contradiction(first: first, second: second, what: what)
    }

    private mutating func addScalar(_ schema: Schema) {
        format = Self.narrower(format, schema.format)
        contentEncoding = schema.contentEncoding ?? contentEncoding
        contentMediaType = schema.contentMediaType ?? contentMediaType
        contentSchema = schema.contentSchema ?? contentSchema
        swiftType = schema.swiftType ?? swiftType
    }

    /// Returns the narrower of two formats: the later one, unless it is the wider of two number formats.
    private static func narrower(_ first: String?, _ second: String?) -> String? {
        guard let first, let second else { return second ?? first }
        return [("int32", "int64"), ("float", "double")].contains { $0 == (first, second) } ? first : second
    }

    // MARK: - Objects and lists

    private mutating func addObject(_ schema: Schema) {
        for property in schema.properties {
            if let index = propertyIndices[property.name] {
                properties[index].sites.append(property.schema)
            } else {
                propertyIndices[property.name] = properties.count
                properties.append(Property(name: property.name, sites: [property.schema], location: property.location))
            }
        }
        required.formUnion(schema.required)
        patterns += schema.patternProperties.map(\.schema)
        additional.narrow(schema.additionalProperties)
        if case .schema(let other) = schema.additionalProperties {
            additionalSchemasByPart.append((other, Set(schema.properties.map(\.name))))
        }
    }

    private mutating func addList(_ schema: Schema, _ isNever: (SchemaID) -> Bool) {
        for (index, item) in schema.prefixItems.enumerated() {
            if index < prefixItems.count { prefixItems[index].append(item) } else { prefixItems.append([item]) }
        }
        hasPrefixItems = hasPrefixItems || !schema.prefixItems.isEmpty
        if !schema.prefixItems.isEmpty {
            fewestPrefixItems = min(fewestPrefixItems ?? .max, schema.prefixItems.count)
        }
        if let rest = schema.items {
            if isNever(rest), !schema.prefixItems.isEmpty { itemsAreForbidden = true } else { items.append(rest) }
        }
        let counts = schema.constraints.filter { $0.keyword == "minItems" }.compactMap { Int($0.value) }
        minimumCount = (counts + [minimumCount].compactMap { $0 }).max()
    }

    /// The schemas of the elements after those of `prefixItems`. `nil` forbids such elements; an empty list allows any.
    var rest: [SchemaID]? { itemsAreForbidden ? nil : items }

    /// Returns the `additionalProperties` schemas of the parts that do not declare a property.
    func additionalSchemas(of property: String) -> [SchemaID] {
        additionalSchemasByPart.filter { !$0.declaredProperties.contains(property) }.map(\.schema)
    }

    func declares(_ property: String) -> Bool { propertyIndices[property] != nil }
}

extension Keywords.Additional {
    /// Merges the rule of another part. `additionalProperties: false` does not forbid what another part allows, because
    /// it can only be meant for the properties of its own part.
    fileprivate mutating func narrow(_ other: Schema.Additional) {
        switch (self, other) {
        case (_, .unspecified): break
        case (.schemas(let schemas), .schema(let schema)): self = .schemas(schemas + [schema])
        case (_, .schema(let schema)): self = .schemas([schema])
        case (.unspecified, .forbidden): self = .forbidden
        case (.unspecified, .allowed), (.forbidden, .allowed): self = .allowed
        case (_, .allowed), (_, .forbidden): break
        }
    }
}
