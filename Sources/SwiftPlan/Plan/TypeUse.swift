/// A reference to a Swift type in generated code.
public indirect enum TypeUse: Sendable, Hashable {
    /// A type of Swift or of the runtime that codes itself as JSON.
    case builtin(Builtin)
    /// A type of Foundation that JSON has no type for, with its format.
    case formatted(Format)
    /// An array.
    case array(TypeUse)
    /// A dictionary whose keys are strings.
    case dictionary(TypeUse)
    /// An `Optional`.
    case optional(TypeUse)
    /// A type of the client.
    case named(TypeName)

    /// Types that code themselves as JSON.
    public enum Builtin: String, Sendable, Hashable {
        /// A string.
        case string = "String"
        /// An integer with the width of the platform.
        case integer = "Int"
        /// A 64-bit integer, as the formats `int64` and `uint32` need.
        case int64 = "Int64"
        /// An unsigned 64-bit integer, as the format `uint64` needs.
        case uint64 = "UInt64"
        /// A number of double precision.
        case double = "Double"
        /// A number of single precision.
        case float = "Float"
        /// A boolean.
        case boolean = "Bool"
        /// Any JSON value.
        case json = "JSON"
        /// A day without a time, as in the format `date`.
        case calendarDate = "CalendarDate"
        /// A file in a multipart body.
        case filePart = "FilePart"
        /// The bytes of a request body.
        case httpBody = "HTTPBody"

        /// True if the runtime declares the type, and not Swift.
        public var isOfRuntime: Bool { [.json, .calendarDate, .filePart, .httpBody].contains(self) }
    }

    /// The formats. Each raw value is the name of the runtime's format.
    public enum Format: String, Sendable, Hashable {
        /// A format of a date, a UUID, a URL, bytes or a decimal number; `swiftType` gives its type.
        case dateTime, httpDate, unixTime, uuid, url, base64, base64URL, decimal, decimalText

        /// The name of the Foundation type.
        public var swiftType: String {
            switch self {
            case .dateTime, .httpDate, .unixTime: "Date"
            case .uuid: "UUID"
            case .url: "URL"
            case .base64, .base64URL: "Data"
            case .decimal, .decimalText: "Decimal"
            }
        }
    }

    /// True if coding needs the name of a format.
    public var isFormatted: Bool {
        switch self {
        case .formatted: true
        case .array(let element), .dictionary(let element), .optional(let element): element.isFormatted
        case .builtin, .named: false
        }
    }

    /// The names of the client's types in the reference.
    public var names: [TypeName] {
        switch self {
        case .named(let name): [name]
        case .array(let element), .dictionary(let element), .optional(let element): element.names
        case .builtin, .formatted: []
        }
    }
}

/// The path of a type in the client, such as `VersionStackCopyParams.Data`.
public struct TypeName: Sendable, Hashable, CustomStringConvertible {
    /// The names from the outermost type in the client to the type itself, without the client's name.
    public var path: [String]

    /// Creates the name of the type at this path.
    public init(_ path: [String]) {
        self.path = path
    }

    /// Returns the name of a type within this type.
    public func appending(_ name: String) -> TypeName {
        TypeName(path + [name])
    }

    /// The outermost type of the path.
    public var outermost: TypeName { TypeName(Array(path.prefix(1))) }

    /// The name without the types around it; empty for an empty path.
    public var last: String { path.last ?? "" }

    public var description: String { path.joined(separator: ".") }
}
