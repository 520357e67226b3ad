import OpenAPI
import YAMLTree

/// Finds the form of a schema from its merged keywords, apart from its unions.
struct PlainForm {
    let builder: FormBuilder
    let keywords: Keywords

    var form: SchemaForm {
        if let constant = keywords.constant { return literal(constant) }
        if let values = keywords.values { return enumeration(values) }
        return form(of: keywords.types ?? impliedTypes)
    }

    private func form(of types: [JSONType]) -> SchemaForm {
        switch types {
        case []: return .anything
        case [.object]: return objectForm
        case [.array]: return listForm
        case [.integer, .number], [.number, .integer]: return scalar(.number)
        case _ where types.count == 1: return scalar(types[0])
        default: return .union(unionOfTypes(types))
        }
    }

    /// The types of a schema without `type`, as other keywords imply them: `properties`, for example, imply an object.
    private var impliedTypes: [JSONType] {
        if !keywords.properties.isEmpty { return [.object] }
        if !keywords.items.isEmpty || keywords.hasPrefixItems { return [.array] }
        if let format = keywords.format { return [Self.type(ofFormat: format)] }
        if hasAdditional { return [.object] }
        let isEncoded = keywords.contentEncoding != nil || keywords.contentMediaType != nil
        return isEncoded || keywords.contentSchema != nil ? [.string] : []
    }

    private static func type(ofFormat format: String) -> JSONType {
        switch format {
        case "int32", "int64", "uint32", "uint64": .integer
        case "float", "double": .number
        default: .string
        }
    }

    private func unionOfTypes(_ types: [JSONType]) -> UnionForm {
        UnionForm(
            members: types.map { UnionForm.Member(use: builder.use(as: .type($0))) }, allowsSeveral: false,
            isClosed: keywords.isClosed)
    }

    // MARK: - Scalars

    private func scalar(_ type: JSONType) -> SchemaForm {
        .scalar(
            Scalar(
                type: type, format: keywords.format, contentEncoding: keywords.contentEncoding,
                contentMediaType: keywords.contentMediaType,
                content: keywords.contentSchema.map { builder.use(of: [$0]) }, swiftType: keywords.swiftType))
    }

    private func literal(_ node: YAMLNode) -> SchemaForm {
        guard let type = JSONType(of: node), type != .array, type != .object else {
            return form(of: keywords.types ?? impliedTypes)
        }
        let known = keywords.types?.first { $0 == type || ($0 == .number && type == .integer) }
        var form = scalar(known ?? keywords.types?.first ?? type)
        if case .scalar(var scalar) = form {
            scalar.constant = node
            form = .scalar(scalar)
        }
        return form
    }

    private func enumeration(_ values: EnumValues) -> SchemaForm {
        let types = keywords.types ?? []
        let kinds = values.list.map { JSONType(of: $0.node) }
        if kinds.contains(.object) || kinds.contains(.array) || kinds.contains(nil) {
            if types.isEmpty {
                builder.reportUnsupported("an enum of lists or objects has no Swift type yet, and is left open as JSON")
            }
            return form(of: types)
        }
        if types == [.boolean] || (types.isEmpty && kinds.allSatisfy { $0 == .boolean }) {
            return values.list.count == 1 ? literal(values.list[0].node) : scalar(.boolean)
        }
        return .enumeration(
            Enumeration(
                values: values.list, types: types, format: keywords.format, swiftType: keywords.swiftType,
                isClosed: keywords.isClosed))
    }

    // MARK: - Lists and objects

    private var listForm: SchemaForm {
        guard keywords.hasPrefixItems else {
            return .list(keywords.items.isEmpty ? nil : builder.use(of: keywords.items))
        }
        // Without `minItems`, the elements that all parts declare are required.
        return .tuple(
            Tuple(
                elements: keywords.prefixItems.map(builder.use),
                required: keywords.minimumCount ?? keywords.fewestPrefixItems ?? keywords.prefixItems.count,
                rest: rest))
    }

    private var rest: Tuple.Rest {
        guard let rest = keywords.rest else { return .nothing }
        return rest.isEmpty ? .anything : .schema(builder.use(of: rest))
    }

    private var objectForm: SchemaForm {
        let object = object
        guard object.properties.isEmpty else { return .object(object) }
        switch object.additional {
        case .schema(let value): return .map(value)
        case .forbidden: return .object(object)
        case .allowed, .unspecified: return .map(nil)
        }
    }

    /// The object with the properties of all parts.
    var object: ObjectForm {
        ObjectForm(
            properties: keywords.properties.map { property in
                ObjectForm.Property(
                    name: property.name, use: builder.use(of: additionalSites(of: property) + property.sites),
                    isRequired: keywords.required.contains(property.name), location: property.location)
            },
            additional: additional, compositions: [])
    }

    /// Returns the schemas that the `additionalProperties` of other parts give a property. Such a schema counts only if
    /// it and the property are objects; otherwise the property's declaration is an exception to it.
    private func additionalSites(of property: Keywords.Property) -> [SchemaID] {
        keywords.additionalSchemas(of: property.name).filter { schema in
            let types = [schema] + property.sites
            return types.map(builder.types).allSatisfy { $0 == [.object] }
        }
    }

    /// The additional properties, which include those of `patternProperties`. The patterns are not checked.
    private var additional: ObjectForm.Additional {
        switch (keywords.additional, keywords.patterns.count) {
        case (.schemas(let schemas), 0): .schema(builder.use(of: schemas))
        case (.unspecified, 0): .unspecified
        case (.forbidden, 0): .forbidden
        case (.allowed, _): .allowed
        case (.unspecified, 1), (.forbidden, 1): .schema(builder.use(of: keywords.patterns))
        default: .allowed
        }
    }

    private var hasAdditional: Bool {
        if !keywords.patterns.isEmpty { return true }
        return switch keywords.additional {
        case .schemas, .allowed: true
        case .unspecified, .forbidden: false
        }
    }
}

extension JSONType {
    /// Creates the type of a value in a document; `nil` for `null`.
    init?(of node: YAMLNode) {
        switch node.kind {
        case .mapping: self = .object
        case .sequence: self = .array
        case .scalar:
            if node.string != nil {
                self = .string
            } else if node.bool != nil {
                self = .boolean
            } else if let number = node.number {
                self =
                    node.integer != nil || (number == number.rounded() && node.text?.contains(".") == false)
                    ? .integer : .number
            } else {
                return nil
            }
        }
    }
}
