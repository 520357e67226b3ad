import YAMLTree

extension Schema {
    /// A schema that says nothing yet.
    init(pointer: String, location: SourceLocation, name: String? = nil) {
        self.init(
            pointer: pointer, location: location, name: name, isPlainReference: false, isAny: false, isNever: false,
            isDeprecated: false, isReadOnly: false, isWriteOnly: false, examples: [], types: [], isNullable: false,
            isOnlyNull: false, enumValues: [], enumNames: [], enumDescriptions: [], properties: [], required: [],
            additionalProperties: .unspecified, patternProperties: [], prefixItems: [], allOf: [], anyOf: [],
            oneOf: [],
            constraints: [])
    }

    /// The schema as it is called and described, with nothing said of what a value may be.
    public var opened: Schema {
        var schema = Schema(pointer: pointer, location: location, name: name)
        schema.isAny = true
        schema.swiftName = swiftName
        schema.title = title
        schema.description = description
        schema.isDeprecated = isDeprecated
        return schema
    }

    /// Everything fits, as far as the type is concerned.
    var saysNothingOfType: Bool {
        reference == nil && !isNever && format == nil && contentEncoding == nil && contentMediaType == nil
            && saysNothingBesideReference
    }

    /// Annotations do not count: they change no type.
    var saysNothingBesideReference: Bool {
        guard types.isEmpty, !isOnlyNull, enumValues.isEmpty, constant == nil else { return false }
        guard properties.isEmpty, required.isEmpty, patternProperties.isEmpty, propertyNames == nil else {
            return false
        }
        guard items == nil, prefixItems.isEmpty, discriminator == nil else { return false }
        guard case .unspecified = additionalProperties else { return false }
        return allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
    }

    /// A member of a union that only adds `null` to it. Some generators of 3.0 write it as `{nullable: true}`.
    var isNullMember: Bool {
        isOnlyNull || (isAny && isNullable && title == nil && description == nil)
    }
}
