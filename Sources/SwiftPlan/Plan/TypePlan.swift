/// A Swift type that a schema becomes.
public struct TypePlan: Sendable {
    public var name: TypeName
    public var documentation: Documentation
    public var isDeprecated: Bool
    public var shape: Shape
    /// Types of inline schemas within it.
    public var nested: [TypePlan]
    public var isEncodable: Bool
    public var isDecodable: Bool
    /// True if requests contain values of the type.
    public var isSent: Bool
    public var isReceived: Bool
    public var origin: Origin
    /// `nil` where it conforms to neither.
    public var conformance: PlanOptions.Conformance?

    public enum Shape: Sendable {
        case structure(StructPlan)
        case enumeration(EnumPlan)
        case union(UnionPlan)
        case answer(AnswerPlan)
        case multipart(MultipartPlan)
        case event(EventPlan)
    }
}

public struct StructPlan: Sendable {
    public var layout: Layout
    /// In document order.
    public var properties: [PropertyPlan]
    /// Unions whose members lie in the same object.
    public var compositions: [CompositionPlan]
    /// The values of properties that have no name in the schema, where it says that there may be some.
    public var additional: AdditionalPlan?

    public enum Layout: Sendable {
        case object
        /// An array, each place of which is a property; what is behind them is additional.
        case array
    }
}

/// A union that an object is, besides having properties of its own.
public struct CompositionPlan: Sendable {
    public var name: String
    public var type: TypeUse
    /// The case that keeps what is no member; `nil`: there is none.
    public var unknownName: String?
}

public struct AdditionalPlan: Sendable {
    public var name: String
    public var type: TypeUse
}

public struct PropertyPlan: Sendable {
    public var origin: Origin
    public var wireName: String
    public var name: String
    /// Without what `presence` adds.
    public var type: TypeUse
    public var presence: Presence
    public var defaultValue: DefaultValue?
    public var documentation: Documentation
    public var isDeprecated: Bool
    /// The stored property behind it, where it is deprecated: the client's own code uses that, and does not warn.
    public var storage: String
    /// The one value that it is sent with, whatever was received.
    public var constant: DefaultValue?
    /// True if a new value has the default and no caller gives another; a received value stays.
    public var isFixed = false
    /// True if it is stored outside the struct, which would contain itself otherwise.
    public var isIndirect = false

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

/// A default of the document in a form that Swift has a literal for.
public enum DefaultValue: Sendable, Hashable {
    case string(String), integer(Int), number(Double), boolean(Bool)
    /// A case of an enum, by its Swift name.
    case enumCase(String)
    case emptyArray, emptyDictionary
    case array([DefaultValue])
    case dictionary([Entry])
    /// A struct with some of its properties, by their Swift names.
    case structure([Entry])

    public struct Entry: Sendable, Hashable {
        public var name: String
        public var value: DefaultValue
    }
}

public struct EnumPlan: Sendable {
    public var rawType: RawType
    public var cases: [Case]
    /// The case that keeps every other value; `nil`: there are none.
    public var unknownName: String?

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

    public struct Case: Sendable {
        public var origin: Origin
        public var name: String
        public var value: Value
        public var documentation: String?
    }

    public enum Value: Sendable, Hashable {
        case string(String)
        case integer(Int)
        case unsigned(UInt64)
        case number(Double)
        case boolean(Bool)
    }
}

public struct UnionPlan: Sendable {
    public var cases: [Case]
    /// The wire name of the property that tells the members apart.
    public var discriminator: String?
    /// The case for what the discriminator does not know.
    public var defaultName: String?
    /// The case that keeps what fits no member; `nil`: there is nothing else.
    public var unknownName: String?
    /// The case of a value that is several members at once; `nil`: no value is.
    public var severalName: String?
    /// The members are multipart bodies, which are only sent.
    public var isMultipart = false
    /// True if an object asks which of its keys belong to the member.
    public var showsKeys = false

    public struct Case: Sendable {
        public var origin: Origin
        public var name: String
        public var type: TypeUse
        /// The discriminator's values for it.
        public var values: [String]
        public var shape: MemberShape
        /// The discriminator's value where the member does not have the property.
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
        /// A text that is read as something else, and may not be that.
        case format
        /// One of some values; others are kept as unknown unless there are no others.
        case values([EnumPlan.Value], isClosed: Bool)
        /// A list; its elements where they tell it from other lists.
        case list(element: MemberShape?)
        /// An object whose keys are data; its values where they tell it from other objects.
        case map(value: MemberShape?)
        /// The shape of a union.
        case anyOf([MemberShape])
        case object(ObjectShape)
    }

    public struct ObjectShape: Sendable, Hashable {
        public var required: [String]
        public var known: [String]
        public var constants: [Constant]
        /// The properties that tell the object from others.
        public var fields: [Field]
        /// True if it keeps unknown keys.
        public var isOpen: Bool
    }

    public struct Field: Sendable, Hashable {
        public var name: String
        public var shape: MemberShape
    }

    public struct Constant: Sendable, Hashable {
        public var property: String
        public var values: [EnumPlan.Value]
    }
}
