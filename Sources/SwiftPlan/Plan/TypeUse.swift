/// A reference to a type.
public indirect enum TypeUse: Sendable, Hashable {
    case builtin(Builtin)
    /// A Swift type that JSON has no type for, with its format.
    case formatted(Format)
    case array(TypeUse)
    case dictionary(TypeUse)
    case optional(TypeUse)
    case named(TypeName)

    /// Types that code themselves as JSON.
    public enum Builtin: String, Sendable, Hashable {
        case string = "String"
        case integer = "Int"
        case int64 = "Int64"
        case uint64 = "UInt64"
        case double = "Double"
        case float = "Float"
        case boolean = "Bool"
        case json = "JSON"
        case calendarDate = "CalendarDate"
        case filePart = "FilePart"
        case httpBody = "HTTPBody"

        /// True if the client's runtime declares the type, and not Swift.
        public var isOfRuntime: Bool { [.json, .calendarDate, .filePart, .httpBody].contains(self) }
    }

    /// The formats; each raw value is the name of the runtime's format.
    public enum Format: String, Sendable, Hashable {
        case dateTime, httpDate, unixTime, uuid, url, base64, base64URL, decimal, decimalText

        /// The name of the type, which is one of Foundation.
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

    /// The names of the client's types in it.
    public var names: [TypeName] {
        switch self {
        case .named(let name): [name]
        case .array(let element), .dictionary(let element), .optional(let element): element.names
        case .builtin, .formatted: []
        }
    }
}

/// The path of a type from the client: `VersionStackCopyParams.Data`.
public struct TypeName: Sendable, Hashable, CustomStringConvertible {
    /// The names from the outermost type in the client to the type itself, without the client's name.
    public var path: [String]

    /// A type at this path.
    public init(_ path: [String]) {
        self.path = path
    }

    /// A type of this name within the type.
    public func appending(_ name: String) -> TypeName {
        TypeName(path + [name])
    }

    /// The outermost type of the path.
    public var outermost: TypeName { TypeName(Array(path.prefix(1))) }

    /// The name without the types around it; empty for an empty path.
    public var last: String { path.last ?? "" }

    public var description: String { path.joined(separator: ".") }
}
