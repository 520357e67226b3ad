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
    /// Types of inline schemas within it.
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
    /// The further conformance; `nil` if the type is neither `Equatable` nor `Hashable`.
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
        case answer(AnswerPlan)
        /// A body in parts.
        case multipart(MultipartPlan)
        /// The events of a stream, by name.
        case event(EventPlan)
    }
}

/// A struct, as an object schema or a tuple becomes one.
public struct StructPlan: Sendable {
    /// The form of its values in JSON.
    public var layout: Layout
    /// The properties, in document order.
    public var properties: [PropertyPlan]
    /// The unions whose members have their properties in the same object.
    public var compositions: [CompositionPlan]
    /// The property for values whose keys the schema does not name; `nil` if there are none, or they are dropped.
    public var additional: AdditionalPlan?

    /// The form of a struct in JSON.
    public enum Layout: Sendable {
        /// An object, whose keys are wire names.
        case object
        /// An array, each place of which is a property; the elements behind them are additional.
        case array
    }
}

/// A union that an object is, besides having properties of its own.
public struct CompositionPlan: Sendable {
    /// The Swift name of the property that holds the member.
    public var name: String
    /// The type of the union.
    public var type: TypeUse
    /// The case that keeps a value that is no member; `nil`: there is none.
    public var unknownName: String?
}

/// The property that holds what has no name in the schema.
public struct AdditionalPlan: Sendable {
    /// The Swift name of that property.
    public var name: String
    /// The type of its values, without the keys around them.
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
    /// The type without the optionality that `presence` adds.
    public var type: TypeUse
    /// `required` and the nullability of the schema, as one optional type.
    public var presence: Presence
    /// `default` of the schema; `nil`: none, or none that Swift has a literal for.
    public var defaultValue: DefaultValue?
    /// The doc comment of the property.
    public var documentation: Documentation
    /// `deprecated` of the schema: the compiler warns of a use.
    public var isDeprecated: Bool
    /// The name of the stored property. It differs from `name` if the property is deprecated, so that the client's own
    /// code does not warn.
    public var storage: String
    /// The only value that is sent, whatever was received; `nil`: the property has no constant.
    public var constant: DefaultValue?
    /// True if a new value has the default and no caller gives another; a received value stays.
    public var isFixed = false
    /// True if it is stored outside the struct, which would contain itself otherwise.
    public var isIndirect = false

    /// The forms in which a property may be absent or `null`.
    public enum Presence: Sendable {
        /// `T`: always there.
        case required
        /// `T?`: always there, perhaps as `null`.
        case requiredNullable
        /// `T?`: may be left out; a received `null` is taken for that.
        case optional
        /// `Nullable<T>?`: may be left out, and `null` means something else.
        case optionalNullable
    }
}

/// A default of the document that Swift has a literal for.
public enum DefaultValue: Sendable, Hashable {
    case string(String), integer(Int), number(Double), boolean(Bool)
    /// A case of an enum, by its Swift name.
    case enumCase(String)
    case emptyArray, emptyDictionary
    case array([DefaultValue])
    case dictionary([Entry])
    /// A struct with some of its properties, by their Swift names.
    case structure([Entry])

    /// A key of a dictionary, or a property of a struct.
    public struct Entry: Sendable, Hashable {
        /// The key, or the Swift name of the property.
        public var name: String
        /// Its value.
        public var value: DefaultValue
    }
}

/// An enum of the values that the spec lists.
public struct EnumPlan: Sendable {
    /// The type of the values.
    public var rawType: RawType
    /// The cases, in document order.
    public var cases: [Case]
    /// The case that keeps every other value; `nil`: there are none.
    public var unknownName: String?

    /// The types that values of an enum can have; the raw value is the type's Swift name.
    public enum RawType: String, Sendable {
        case string = "String"
        case integer = "Int"
        case int64 = "Int64"
        case unsigned = "UInt64"
        case number = "Double"
        /// Integers of up to 38 digits.
        case decimal = "Decimal"
        /// The values are of several types.
        case any = "JSON"

        /// The same type, as a plan refers to it.
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
        /// `x-enum-descriptions`; `nil`: the document has none for the value.
        public var documentation: String?
    }

    /// A value of `enum` or `const`.
    public enum Value: Sendable, Hashable {
        case string(String)
        case integer(Int)
        case number(Double)
        /// A number that neither an `Int` nor a `Double` holds, by its digits.
        case numeral(String)
        case boolean(Bool)

        /// The value as JSON writes it, but for the quotes of a string.
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

/// An enum of the members of a `oneOf` or `anyOf`, or of the types of a schema that has several.
public struct UnionPlan: Sendable {
    /// The cases, in document order.
    public var cases: [Case]
    /// The wire name of the property that tells the members apart.
    public var discriminator: String?
    /// The case for an unmapped value of the discriminator.
    public var defaultName: String?
    /// The case that keeps a value that fits no member; `nil`: there is none.
    public var unknownName: String?
    /// The case of a value that is several members at once; `nil`: no value is.
    public var severalName: String?
    /// True if the members are multipart bodies, which are only sent.
    public var isMultipart = false
    /// True if an object needs the keys that belong to the member.
    public var showsKeys = false

    /// A member of the union.
    public struct Case: Sendable {
        /// The origin of the case's name.
        public var origin: Origin
        /// The Swift name of the case.
        public var name: String
        /// The type of the member.
        public var type: TypeUse
        /// The discriminator's values for it.
        public var values: [String]
        /// The shape by which a value is recognised as this member.
        public var shape: MemberShape
        /// The discriminator's value to write, if the member does not have the property.
        public var writtenTag: String?
        /// The keys that the member may have.
        public var keys: [String] = []
        /// True if it is stored outside the enum, which would contain itself otherwise.
        public var isIndirect = false

        init(origin: Origin, name: String, type: TypeUse, values: [String], shape: MemberShape) {
            self.origin = origin
            self.name = name
            self.type = type
            self.values = values
            self.shape = shape
        }
    }

    /// The shape by which a value is recognised as a member, if no discriminator decides.
    public indirect enum MemberShape: Sendable, Hashable {
        case any, string, integer, number, boolean
        /// A text with a format, which a text may fail to have.
        case format
        /// One of some values; a value that is none of them fits unless the enum is closed.
        case values([EnumPlan.Value], isClosed: Bool)
        /// A list; `element` if its elements tell it from other lists.
        case list(element: MemberShape?)
        /// An object whose keys are data; `value` if its values tell it from other objects.
        case map(value: MemberShape?)
        /// The shape of a union.
        case anyOf([MemberShape])
        case object(ObjectShape)
    }

    /// The keys and values by which an object is recognised.
    public struct ObjectShape: Sendable, Hashable {
        /// The keys that it must have.
        public var required: [String]
        /// The keys that its schema describes.
        public var known: [String]
        /// The properties that can have some values only.
        public var constants: [Constant]
        /// The properties that tell the object from others.
        public var fields: [Field]
        /// True if the object keeps unknown keys.
        public var isOpen: Bool
    }

    /// A property whose value tells the object from others.
    public struct Field: Sendable, Hashable {
        /// The wire name of the property.
        public var name: String
        /// The shape of its value.
        public var shape: MemberShape
    }

    /// A property that can have some values only.
    public struct Constant: Sendable, Hashable {
        /// The wire name of the property.
        public var property: String
        /// The values that it can have.
        public var values: [EnumPlan.Value]
    }
}
