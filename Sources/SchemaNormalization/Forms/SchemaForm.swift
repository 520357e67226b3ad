public import OpenAPI
public import YAMLTree

/// The values of a schema, apart from `null`.
public enum SchemaForm: Sendable {
    /// There is no value.
    case nothing
    /// Any JSON value.
    case anything
    /// A single text, number or flag.
    case scalar(Scalar)
    /// One of the values that the document lists.
    case enumeration(Enumeration)
    /// A list whose elements have one schema; `nil`: they are anything.
    case list(SchemaUse?)
    /// A list in which each place has a schema of its own.
    case tuple(Tuple)
    /// An object whose keys are data; `nil`: its values are anything.
    case map(SchemaUse?)
    /// An object whose properties have names in the schema.
    case object(ObjectForm)
    /// A value of one of several members.
    case union(UnionForm)

    /// The value of a constant, or of an enum of one value; `nil` for any other form.
    public var onlyValue: YAMLNode? {
        switch self {
        case .scalar(let scalar): scalar.constant
        case .enumeration(let enumeration): enumeration.values.count == 1 ? enumeration.values.first?.node : nil
        case .nothing, .anything, .list, .tuple, .map, .object, .union: nil
        }
    }
}

/// A text, a number or a flag.
public struct Scalar: Sendable {
    /// The type, which is never an object or a list.
    public var type: JSONType
    /// `format`, known or not.
    public var format: String?
    /// `contentEncoding`, such as `base64`.
    public var contentEncoding: String?
    /// `contentMediaType` of a text.
    public var contentMediaType: String?
    /// The schema of the text's content, read as `contentMediaType`.
    public var content: SchemaUse?
    /// `x-swift-type`
    public var swiftType: SwiftType?
    /// The only value.
    public var constant: YAMLNode?
}

/// A value that is one of several, none of them a list or an object.
public struct Enumeration: Sendable {
    /// The values without duplicates, in document order.
    public var values: [Value]
    /// The types that the values may have; empty: the document does not say.
    public var types: [JSONType]
    /// `format`, which the values share.
    public var format: String?
    /// `x-swift-type`
    public var swiftType: SwiftType?
    /// `x-closed`
    public var isClosed: Bool?

    /// A value of `enum`.
    public struct Value: Sendable {
        /// The value as the document writes it.
        public var node: YAMLNode
        /// The name that the document gives it in code.
        public var name: String?
        public var description: String?
    }
}

/// A list in which each place has a schema of its own.
public struct Tuple: Sendable {
    /// `prefixItems`, in order.
    public var places: [SchemaUse]
    /// How many of them are always there.
    public var required: Int
    /// `items` of a schema that has `prefixItems`.
    public var rest: Rest

    /// The elements after the places of a tuple.
    public enum Rest: Sendable {
        case nothing, anything
        case schema(SchemaUse)

        /// The schema of these elements; `nil`: there are none, or they may be anything.
        public var use: SchemaUse? {
            if case .schema(let use) = self { use } else { nil }
        }
    }
}

/// The properties of an object, of all its parts.
public struct ObjectForm: Sendable {
    /// The properties in document order, part by part.
    public var properties: [Property]
    /// The properties that the object may have besides.
    public var additional: Additional
    /// Unions whose members have their properties in the same object: schemas whose form is a union.
    public var compositions: [SchemaUse]

    /// A property, with what all parts say of it.
    public struct Property: Sendable {
        /// The key in JSON.
        public var name: String
        /// The schema of the value.
        public var use: SchemaUse
        /// True if every value of the object has the property.
        public var isRequired: Bool
        /// The place of the key.
        public var location: SourceLocation
    }

    /// The properties that no part describes: `additionalProperties` of all parts, met.
    public enum Additional: Sendable {
        case unspecified, allowed, forbidden
        case schema(SchemaUse)
    }

    /// True if the sent form differs from the received one.
    public var hasTwoViews: Bool { properties.contains { $0.use.isReadOnly != $0.use.isWriteOnly } }

    /// The properties in a direction. A property that is both `readOnly` and `writeOnly` is a mistake, and stays.
    public func properties(in direction: Direction) -> [Property] {
        properties.filter { property in
            switch direction {
            case .sent: !property.use.isReadOnly || property.use.isWriteOnly
            case .received: !property.use.isWriteOnly || property.use.isReadOnly
            }
        }
    }
}

/// A value of one of several members.
public struct UnionForm: Sendable {
    /// The members in document order; unions within unions are resolved.
    public var members: [Member]
    /// The discriminator; `nil`: the members are told apart by their shapes.
    public var tag: Tag?
    /// True if a value may fit several members at once (`anyOf`).
    public var allowsSeveral: Bool
    /// `x-closed`
    public var isClosed: Bool?

    /// A member of the union.
    public struct Member: Sendable {
        /// The schema of the member.
        public var use: SchemaUse
        /// The discriminator's values that mean it.
        public var tags: [String] = []
        /// True for the base of a family: every value that fits no other member.
        public var isBase = false
        /// True for the member of values with an unmapped tag (OpenAPI 3.2 `defaultMapping`).
        public var isDefault = false
    }

    /// The property that tells the members apart.
    public struct Tag: Sendable {
        /// The key in JSON: `propertyName` of the Discriminator Object.
        public var property: String
    }
}
