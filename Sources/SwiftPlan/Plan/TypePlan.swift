/// A Swift type that a schema becomes.
public struct TypePlan: Sendable {
    /// The path of the type in the client.
    public var name: TypeName
    /// The doc comment of the type.
    public var documentation: Documentation
    /// `deprecated` of the schema: the compiler warns of a use.
    public var isDeprecated: Bool
    /// The declaration that the type becomes.
    public var shape: Shape
    /// The types of inline schemas within it.
    public var nested: [TypePlan]
    /// True if the type conforms to `Encodable`.
    public var isEncodable: Bool
    /// True if the type conforms to `Decodable`.
    public var isDecodable: Bool
    /// True if requests contain values of the type.
    public var isSent: Bool
    /// True if responses or events contain values of the type.
    public var isReceived: Bool
    /// The origin of the type's name.
    public var origin: Origin
    /// `Equatable` or `Hashable`; `nil` for neither.
    public var conformance: PlanOptions.Conformance?

    /// The kinds of declarations.
    public enum Shape: Sendable {
        /// An object or a tuple.
        case structure(StructPlan)
        /// An enum of known values.
        case enumeration(EnumPlan)
        /// A `oneOf` or `anyOf`, or a schema of several types.
        case union(UnionPlan)
        /// The responses of a call, by status.
        case responses(ResponseCasesPlan)
        /// A multipart body.
        case multipart(MultipartPlan)
        /// The events of a stream, by name.
        case event(EventPlan)
    }
}

/// The struct that an object schema or a tuple becomes.
public struct StructPlan: Sendable {
    /// The form of its values in JSON.
    public var layout: Layout
    /// The properties, in document order.
    public var properties: [PropertyPlan]
    /// The unions whose members have their properties in the same JSON object.
    public var compositions: [CompositionPlan]
    /// The property for undeclared keys or further elements; `nil` if there are none, or if they are dropped.
    public var additional: AdditionalPlan?

    /// The form of a struct in JSON.
    public enum Layout: Sendable {
        /// An object, whose keys are wire names.
        case object
        /// An array. Each element of `prefixItems` is a property, and the others are additional.
        case array
    }
}

/// A union whose members share the JSON object of a struct.
public struct CompositionPlan: Sendable {
    /// The Swift name of the property that holds the member.
    public var name: String
    /// The type of the union.
    public var type: TypeUse
    /// The case for a value that fits no member; `nil` if there is none.
    public var unknownName: String?
}

/// The property for undeclared keys of an object, or for further elements of a tuple.
public struct AdditionalPlan: Sendable {
    /// The Swift name of the property.
    public var name: String
    /// The type of one value.
    public var type: TypeUse
}

/// A property of a struct.
public struct PropertyPlan: Sendable {
    /// The origin of the property's name.
    public var origin: Origin
    /// The key in JSON.
    public var wireName: String
    /// The Swift name.
    public var name: String
    /// The type, without the optionality that `presence` adds.
    public var type: TypeUse
    /// `required` and the nullability of the schema, combined.
    public var presence: Presence
    /// The constant, the tag or the `default` of a required property; `nil` if Swift has no literal for it.
    public var defaultValue: DefaultValue?
    /// The doc comment of the property.
    public var documentation: Documentation
    /// `deprecated` of the schema: the compiler warns of a use.
    public var isDeprecated: Bool
    /// The name of the stored property. It differs from `name` if the property is deprecated, so that generated code
    /// causes no warning.
    public var storage: String
    /// The only value that is sent, whatever was received; `nil` for a property without a constant.
    public var constant: DefaultValue?
    /// True if a new value always has the default, and callers cannot give another. A received value stays.
    public var isFixed = false
    /// True if the value is stored outside the struct, which would otherwise contain itself or be too large.
    public var isIndirect = false

    /// The forms in which a property may be absent or `null`.
    public enum Presence: Sendable {
        /// `T`: always present.
        case required
        /// `T?`: always present, perhaps as `null`.
        case requiredNullable
        /// `T?`: may be absent. A received `null` counts as absent.
        case optional
        /// `Nullable<T>?`: may be absent, and `null` has another meaning.
        case optionalNullable
    }
}

/// A default value that Swift has a literal for.
public enum DefaultValue: Sendable, Hashable {
    /// A literal of the Swift type.
    case string(String), integer(Int), number(Double), boolean(Bool)
    /// A case of an enum, by its Swift name.
    case enumCase(String)
    /// An empty literal.
    case emptyArray, emptyDictionary
    /// An array literal.
    case array([DefaultValue])
    /// A dictionary literal.
    case dictionary([Entry])
    /// An initializer call with some of a struct's properties, by their Swift names.
    case structure([Entry])

    /// A key of a dictionary, or a property of a struct.
    public struct Entry: Sendable, Hashable {
        /// The key, or the Swift name of the property.
        public var name: String
        /// The value.
        public var value: DefaultValue
    }
}

/// An enum of the values that the spec lists.
public struct EnumPlan: Sendable {
    /// The type of the values.
    public var rawType: RawType
    /// The cases, in document order.
    public var cases: [Case]
    /// The case that keeps every other value; `nil` for a closed enum.
    public var unknownName: String?

    /// The types that values of an enum can have. The raw value is the Swift name of the type.
    public enum RawType: String, Sendable {
        /// Strings.
        case string = "String"
        /// Integers with the width of the platform.
        case integer = "Int"
        /// 64-bit integers.
        case int64 = "Int64"
        /// Unsigned 64-bit integers.
        case unsigned = "UInt64"
        /// Numbers of double precision.
        case number = "Double"
        /// Integers of up to 38 digits.
        case decimal = "Decimal"
        /// Values of several types.
        case any = "JSON"

        /// The type as a reference.
        public var type: TypeUse {
            switch self {
            case .string: .builtin(.string)
            case .integer: .builtin(.integer)
            case .int64: .builtin(.int64)
            case .unsigned: .builtin(.uint64)
            case .number: .builtin(.double)
            case .decimal: .formatted(.decimal)
            case .any: .builtin(.json)
            }
        }
    }

    /// A known value.
    public struct Case: Sendable {
        /// The origin of the case's name.
        public var origin: Origin
        /// The Swift name of the case.
        public var name: String
        /// The value on the wire.
        public var value: Value
        /// The description of the value; `nil` if the document has none.
        public var documentation: String?
    }

    /// A value of `enum` or `const`.
    public enum Value: Sendable, Hashable {
        /// A string.
        case string(String)
        /// An integer that an `Int` holds.
        case integer(Int)
        /// A number that a `Double` holds.
        case number(Double)
        /// A number that neither an `Int` nor a `Double` holds, as its digits.
        case numeral(String)
        /// `true` or `false`.
        case boolean(Bool)

        /// The value as JSON writes it, without the quotes of a string.
        public var text: String {
            switch self {
            case .string(let text), .numeral(let text): text
            case .integer(let number): String(number)
            case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
            case .boolean(let flag): String(flag)
            }
        }
    }
}

/// An enum of the members of a `oneOf` or `anyOf`, or of the types of a schema with several types.
public struct UnionPlan: Sendable {
    /// The cases, in document order.
    public var cases: [Case]
    /// The wire name of the discriminator; `nil` if the members' shapes tell them apart.
    public var discriminator: String?
    /// The case for an unmapped value of the discriminator; `nil` if there is none.
    public var defaultName: String?
    /// The case for a value that fits no member; `nil` if there is none.
    public var unknownName: String?
    /// The case for a value that fits several members at once; `nil` if there is none.
    public var severalName: String?
    /// True if the members are multipart bodies or parts of one, which are only sent.
    public var isMultipart = false
    /// True if the object around the union needs the keys of the member, to tell them from additional properties.
    public var showsKeys = false

    /// A member of the union.
    public struct Case: Sendable {
        /// The origin of the case's name.
        public var origin: Origin
        /// The Swift name of the case.
        public var name: String
        /// The type of the member.
        public var type: TypeUse
        /// The discriminator values of the member.
        public var values: [String]
        /// The shape that identifies a value as this member.
        public var shape: MemberShape
        /// The discriminator value to write; `nil` if the member has the property itself.
        public var writtenTag: String?
        /// The keys that the member may have, if `showsKeys` is true.
        public var keys: [String] = []
        /// The form of the member as a part of a multipart body; `nil` if it is none.
        public var part: MultipartPlan.Part?
        /// True if the member is stored outside the enum, which would otherwise contain itself.
        public var isIndirect = false

        init(origin: Origin, name: String, type: TypeUse, values: [String], shape: MemberShape) {
            self.origin = origin
            self.name = name
            self.type = type
            self.values = values
            self.shape = shape
        }
    }

    /// The shape that identifies a value as a member if no discriminator does.
    public indirect enum MemberShape: Sendable, Hashable {
        /// Any value, or any value of a JSON type.
        case any, string, integer, number, boolean
        /// A string with a format, which other strings may not have.
        case format
        /// A listed value. Other values fit as well, unless the enum is closed.
        case values([EnumPlan.Value], isClosed: Bool)
        /// A list. `element` is present if the elements tell this list from others.
        case list(element: MemberShape?)
        /// An object whose keys are data. `value` is present if the values tell this object from others.
        case map(value: MemberShape?)
        /// One of several shapes.
        case anyOf([MemberShape])
        /// An object with certain keys and values.
        case object(ObjectShape)
    }

    /// The keys and values that identify an object.
    public struct ObjectShape: Sendable, Hashable {
        /// The keys that it must have.
        public var required: [String]
        /// The keys that its schema describes.
        public var known: [String]
        /// The properties that can only have certain values.
        public var constants: [Constant]
        /// The properties whose shapes tell the object from others.
        public var fields: [Field]
        /// True if the object keeps unknown keys.
        public var isOpen: Bool
    }

    /// A property whose shape tells the object from others.
    public struct Field: Sendable, Hashable {
        /// The wire name of the property.
        public var name: String
        /// The shape of its value.
        public var shape: MemberShape
    }

    /// A property that can only have certain values.
    public struct Constant: Sendable, Hashable {
        /// The wire name of the property.
        public var property: String
        /// The values that it can have.
        public var values: [EnumPlan.Value]
    }
}
