import YAMLTree

extension Schema {
    /// Creates a schema without any keyword.
    init(pointer: String, location: SourceLocation, name: String? = nil) {
        self.init(
            pointer: pointer, location: location, name: name, isPlainReference: false, isAny: false, isNever: false,
            isDeprecated: false, isReadOnly: false, isWriteOnly: false, examples: [], types: [], isNullable: false,
            isOnlyNull: false, enumValues: [], enumNames: [], enumDescriptions: [], properties: [], required: [],
            additionalProperties: .unspecified, patternProperties: [], prefixItems: [], allOf: [], anyOf: [],
            oneOf: [],
            constraints: [])
    }

    /// A schema with the location, the names and the annotations of this one (title, description, deprecated) that any
    /// value fits.
    public var acceptingAnyValue: Schema {
        var schema = Schema(pointer: pointer, location: location, name: name)
        schema.isAny = true
        schema.swiftName = swiftName
        schema.title = title
        schema.description = description
        schema.isDeprecated = isDeprecated
        return schema
    }

    /// True if the schema allows values of every type.
    var allowsEveryType: Bool {
        reference == nil && !isNever && format == nil && contentEncoding == nil && contentMediaType == nil
            && hasOnlyAnnotationsBesideReference
    }

    /// True if all keys beside `$ref` are annotations, which change no type.
    var hasOnlyAnnotationsBesideReference: Bool {
        guard types.isEmpty, !isOnlyNull, enumValues.isEmpty, constant == nil else { return false }
        guard properties.isEmpty, required.isEmpty, patternProperties.isEmpty, propertyNames == nil else {
            return false
        }
        guard items == nil, prefixItems.isEmpty, discriminator == nil else { return false }
        guard case .unspecified = additionalProperties else { return false }
        return allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
    }

    /// True for a member of a union that only adds `null`. Some generators write it as `{nullable: true}` in 3.0.
    var isNullMember: Bool {
        isOnlyNull || (isAny && isNullable && title == nil && description == nil)
    }
}
