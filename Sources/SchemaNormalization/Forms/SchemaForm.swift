public import OpenAPI
public import YAMLTree

/// The values of a schema, apart from `null`.
public enum SchemaForm: Sendable {
    /// There is no value.
    case nothing
    /// Any JSON value.
    case anything
    case scalar(Scalar)
    case enumeration(Enumeration)
    /// A list whose elements are alike; `nil`: they are anything.
    case list(SchemaUse?)
    case tuple(Tuple)
    /// An object whose keys are data; `nil`: its values are anything.
    case map(SchemaUse?)
    case object(ObjectForm)
    case union(UnionForm)

    /// The value of a schema that has but one: a constant, or an enum of one value.
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
    /// Never an object or a list.
    public var type: JSONType
    public var format: String?
    public var contentEncoding: String?
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
    /// Without duplicates, in document order.
    public var values: [Value]
    /// The types that the values may have; empty: nothing is said.
    public var types: [JSONType]
    public var format: String?
    /// `x-swift-type`
    public var swiftType: SwiftType?
    /// `x-closed`
    public var isClosed: Bool?

    public struct Value: Sendable {
        public var node: YAMLNode
        /// The name that the document gives it in code.
        public var name: String?
        public var description: String?
    }
}

/// A list in which each place has a schema of its own.
public struct Tuple: Sendable {
    public var places: [SchemaUse]
    /// How many of them are always there.
    public var required: Int
    public var rest: Rest

    /// The elements after the places of a tuple.
    public enum Rest: Sendable {
        case nothing, anything
        case schema(SchemaUse)

        public var use: SchemaUse? {
            if case .schema(let use) = self { use } else { nil }
        }
    }
}

/// The properties of an object, of all its parts.
public struct ObjectForm: Sendable {
    /// In document order, those of the first part first.
    public var properties: [Property]
    public var additional: Additional
    /// Unions whose members have their properties in the same object: schemas whose form is a union.
    public var compositions: [SchemaUse]

    public struct Property: Sendable {
        public var name: String
        public var use: SchemaUse
        public var isRequired: Bool
        /// The place of the key.
        public var location: SourceLocation
    }

    public enum Additional: Sendable {
        case unspecified, allowed, forbidden
        case schema(SchemaUse)
    }

    /// True if the sent form differs from the received one.
    public var hasTwoViews: Bool { properties.contains { $0.use.isReadOnly != $0.use.isWriteOnly } }

    /// The properties that are there in a direction. One that is marked as neither sent nor received is a mistake, and
    /// stays.
    public func properties(in direction: Direction) -> [Property] {
        properties.filter { property in
            switch direction {
            case .sent: !property.use.isReadOnly || property.use.isWriteOnly
            case .received: !property.use.isWriteOnly || property.use.isReadOnly
            }
        }
    }
}

/// A value that is one of several things.
public struct UnionForm: Sendable {
    public var members: [Member]
    public var tag: Tag?
    /// True if a value may fit several members at once (`anyOf`).
    public var allowsSeveral: Bool
    /// `x-closed`
    public var isClosed: Bool?

    public struct Member: Sendable {
        public var use: SchemaUse
        /// The discriminator's values that mean it.
        public var tags: [String] = []
        /// True for the base of a family: every value that fits no other member.
        public var isBase = false
        /// A value whose tag is not mapped is of this member (OpenAPI 3.2 `defaultMapping`).
        public var isDefault = false
    }

    /// The property that tells the members apart.
    public struct Tag: Sendable {
        public var property: String
    }
}
