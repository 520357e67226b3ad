import OpenAPI

/// What a schema is to Swift, before anything has a name.
enum SchemaForm {
    /// Any JSON value: nothing is said of it, or nothing that Swift has a type for.
    case any
    case primitive(TypeUse)
    case array(SchemaID?)
    /// An object whose keys are data.
    case dictionary(SchemaID?)
    case tuple(TupleShape)
    case enumeration
    case object(ObjectShape)
    case union([SchemaID])
    /// A base that a discriminator makes one of those that include it; what it is by itself.
    case family([SchemaID], base: ObjectShape)
    /// A value of any of several primitive types.
    case types([JSONType])
    /// The same as another schema, of which this one is a narrower wording.
    case alias(SchemaID)

    /// Whether it becomes a type of its own.
    var hasOwnType: Bool {
        switch self {
        case .enumeration, .object, .tuple, .union, .family, .types: true
        case .any, .primitive, .array, .dictionary, .alias: false
        }
    }
}

/// The properties of an object schema, those of its `allOf` parts included.
struct ObjectShape {
    var properties: [Schema.Property] = []
    var required: Set<String> = []
    /// Properties that are never sent, and those that are never received.
    var readOnly: Set<String> = []
    var writeOnly: Set<String> = []
    var additional: Schema.Additional = .unspecified
    /// What the object is besides its properties: one of several, each with properties of its own.
    var compositions: [Composition] = []

    enum Composition {
        /// `oneOf` or `anyOf` beside the properties.
        case members(of: SchemaID, [SchemaID])
        /// A part of `allOf` that is a union.
        case part(SchemaID)
    }

    /// Adds the properties of another part. A property that both declare is the one that says more of its type.
    mutating func merge(_ other: ObjectShape, isAny: (SchemaID) -> Bool) {
        for property in other.properties {
            if let index = properties.firstIndex(where: { $0.name == property.name }) {
                if isAny(properties[index].schema) {
                    properties[index].schema = property.schema
                }
            } else {
                properties.append(property)
            }
        }
        required.formUnion(other.required)
        readOnly.formUnion(other.readOnly)
        writeOnly.formUnion(other.writeOnly)
        compositions += other.compositions
        switch (additional, other.additional) {
        case (.unspecified, _), (.allowed, .schema), (.forbidden, .allowed), (.forbidden, .schema):
            additional = other.additional
        default:
            break
        }
    }
}

extension ObjectShape {
    /// Whether it looks otherwise when it is sent than when it is received.
    var hasTwoViews: Bool { readOnly != writeOnly }

    /// Without the properties that are never there in a direction. One that is said to be neither sent nor received
    /// can only be a mistake, and stays.
    func visible(in direction: Direction) -> ObjectShape {
        guard hasTwoViews else { return self }
        var shape = self
        let hidden = direction == .sent ? readOnly.subtracting(writeOnly) : writeOnly.subtracting(readOnly)
        shape.properties.removeAll { hidden.contains($0.name) }
        return shape
    }
}

/// A list in which each place has a schema of its own.
struct TupleShape {
    var places: [SchemaID]
    /// How many of them are always there.
    var required: Int
    /// What may be behind them.
    var rest: SchemaID?
}
