public import OpenAPI
public import YAMLTree

/// The values that a schema allows, apart from `null`.
public enum SchemaForm: Sendable {
    /// No value.
    case nothing
    /// Any JSON value.
    case anything
    /// A single string, number or boolean.
    case scalar(Scalar)
    /// One of the values that the document lists.
    case enumeration(Enumeration)
    /// A list. The schema is that of all elements; `nil` allows any elements.
    case list(SchemaUse?)
    /// A list with a schema for each element.
    case tuple(Tuple)
    /// An object whose keys are data. The schema is that of all values; `nil` allows any values.
    case map(SchemaUse?)
    /// An object with the properties that its schema declares.
    case object(ObjectForm)
    /// One of several members.
    case union(UnionForm)

    /// The value of a constant, or of an enum with one value; `nil` for any other form.
    public var onlyValue: YAMLNode? {
        switch self {
        case .scalar(let scalar): scalar.constant
        case .enumeration(let enumeration): enumeration.values.count == 1 ? enumeration.values.first?.node : nil
        case .nothing, .anything, .list, .tuple, .map, .object, .union: nil
        }
    }
}

/// A string, a number or a boolean.
public struct Scalar: Sendable {
    /// The type, never an object or an array.
    public var type: JSONType
    /// `format`, known or not.
    public var format: String?
    /// `contentEncoding`, such as `base64`.
    public var contentEncoding: String?
    /// `contentMediaType` of a string.
    public var contentMediaType: String?
    /// `contentSchema` of a string: the schema of its content, which is read as `contentMediaType`.
    public var content: SchemaUse?
    /// `x-swift-type`: the Swift type that the document chooses.
    public var swiftType: SwiftType?
    /// The only allowed value, if the document gives one.
    public var constant: YAMLNode?
}

/// A choice of listed values, none of which is a list or an object.
public struct Enumeration: Sendable {
    /// The values in document order, without duplicates.
    public var values: [Value]
    /// The types that the values may have; empty if the document gives none.
    public var types: [JSONType]
    /// `format`, which the values share.
    public var format: String?
    /// `x-swift-type`: the Swift type that the document chooses.
    public var swiftType: SwiftType?
    /// `x-closed`: true if there are no unknown values; `nil` leaves the decision to the options.
    public var isClosed: Bool?

    /// A value of `enum`.
    public struct Value: Sendable {
        /// The value as the document writes it.
        public var node: YAMLNode
        /// The name for code that the document gives the value.
        public var name: String?
        /// The description that the document gives the value.
        public var description: String?
    }
}

/// A list with a schema for each element.
public struct Tuple: Sendable {
    /// `prefixItems`, in order.
    public var elements: [SchemaUse]
    /// The number of elements that every value has.
    public var required: Int
    /// The elements after those of `prefixItems`: `items` of a schema that has `prefixItems`.
    public var rest: Rest

    /// The elements after those of `prefixItems`.
    public enum Rest: Sendable {
        /// `nothing`: no element. `anything`: elements with any value.
        case nothing, anything
        /// Elements that match a schema.
        case schema(SchemaUse)

        /// The schema of these elements; `nil` if there are none, or if they may have any value.
        public var use: SchemaUse? {
            if case .schema(let use) = self { use } else { nil }
        }
    }
}

/// An object with the properties of all its parts.
public struct ObjectForm: Sendable {
    /// The properties in document order, part by part.
    public var properties: [Property]
    /// The rule for properties that no part declares.
    public var additional: Additional
    /// The unions whose members have their properties in the same JSON object. Each schema's form is a union.
    public var compositions: [SchemaUse]

    /// A property, merged from all parts that declare it.
    public struct Property: Sendable {
        /// The key in JSON.
        public var name: String
        /// The schema of the value.
        public var use: SchemaUse
        /// True if every value of the object has the property.
        public var isRequired: Bool
        /// The place of the key in the spec.
        public var location: SourceLocation
    }

    /// The rule for properties that no part declares: the merged `additionalProperties` of all parts.
    public enum Additional: Sendable {
        /// `unspecified`: no part has the keyword. `allowed`: any property. `forbidden`: no property.
        case unspecified, allowed, forbidden
        /// Properties whose values match a schema.
        case schema(SchemaUse)
    }

    /// True if some property is only sent or only received.
    public var hasTwoViews: Bool { properties.contains { $0.use.isReadOnly != $0.use.isWriteOnly } }

    /// Returns the properties in a direction. A property that is both `readOnly` and `writeOnly` is a mistake, and
    /// stays in both.
    public func properties(in direction: Direction) -> [Property] {
        properties.filter { property in
            switch direction {
            case .sent: !property.use.isReadOnly || property.use.isWriteOnly
            case .received: !property.use.isWriteOnly || property.use.isReadOnly
            }
        }
    }
}

/// A choice of several members.
public struct UnionForm: Sendable {
    /// The members in document order. The members of inline unions are among them.
    public var members: [Member]
    /// The discriminator; `nil` if the members' shapes tell them apart.
    public var tag: Tag?
    /// True if a value may fit several members at once (`anyOf`).
    public var allowsSeveral: Bool
    /// `x-closed`: true if there are no unknown values; `nil` leaves the decision to the options.
    public var isClosed: Bool?

    /// A member of the union.
    public struct Member: Sendable {
        /// The schema of the member.
        public var use: SchemaUse
        /// The discriminator values that stand for the member.
        public var tags: [String] = []
        /// True for the base of a family, which takes every value that fits no other member.
        public var isBase = false
        /// True for the member that takes values with an unmapped tag (OpenAPI 3.2 `defaultMapping`).
        public var isDefault = false
    }

    /// The property that tells the members apart.
    public struct Tag: Sendable {
        /// The key in JSON: `propertyName` of the Discriminator Object.
        public var property: String
    }
}
