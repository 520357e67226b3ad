import OpenAPI
import SchemaNormalization
import YAMLTree

/// Maps primitive types and their formats (the OpenAPI Format Registry) to Swift types.
struct PrimitiveMapping {
    /// The Swift types that the user chose for formats.
    let formats: [String: SwiftType]

    func type(of scalar: Scalar) -> TypeUse {
        if let type = chosenType(scalar.type, scalar.format, scalar.swiftType) { return type }
        if let constant = scalar.constant { return Self.type(of: constant, scalar.type) }
        return switch scalar.type {
        case .integer: Self.integer(scalar.format)
        case .number: Self.number(scalar.format)
        case .boolean: .builtin(.boolean)
        default: Self.string(scalar)
        }
    }

    /// Returns the type of the integers that an enum lists.
    func integer(of enumeration: Enumeration) -> TypeUse {
        chosenType(.integer, enumeration.format, enumeration.swiftType) ?? Self.integer(enumeration.format)
    }

    /// Returns the type that the user chose for a schema or its format; `nil` if there is none that fits.
    private func chosenType(_ type: JSONType, _ format: String?, _ swiftType: SwiftType?) -> TypeUse? {
        let chosen = swiftType ?? format.flatMap { formats[$0] }
        return chosen.flatMap { Self.type($0, type, format) }
    }

    /// Returns true if the type that a schema asks for can be written as its JSON type.
    static func allowsSwiftType(of scalar: Scalar) -> Bool {
        scalar.swiftType.map { type($0, scalar.type, scalar.format) != nil } ?? true
    }

    private static func type(of constant: YAMLNode, _ type: JSONType) -> TypeUse {
        if constant.string != nil { return .builtin(.string) }
        if constant.bool != nil { return .builtin(.boolean) }
        return constant.integer != nil && type != .number ? .builtin(.integer) : .builtin(.double)
    }

    /// Returns the type for an `x-swift-type`; `nil` if the JSON type does not allow it.
    private static func type(_ swiftType: SwiftType, _ json: JSONType, _ format: String?) -> TypeUse? {
        switch (json, swiftType) {
        case (.string, .string): .builtin(.string)
        case (.string, .date): .formatted(isHTTPDate(format) ? .httpDate : .dateTime)
        case (.string, .calendarDate): .builtin(.calendarDate)
        case (.string, .uuid): .formatted(.uuid)
        case (.string, .url): .formatted(.url)
        case (.string, .data): .formatted(format == "base64url" ? .base64URL : .base64)
        case (.string, .decimal): .formatted(.decimalText)
        case (.integer, .date): .formatted(.unixTime)
        case (.integer, .integer): .builtin(.integer)
        case (.integer, .int64): .builtin(.int64)
        case (.integer, .uint64): .builtin(.uint64)
        case (.integer, .double), (.number, .double): .builtin(.double)
        case (.number, .float): .builtin(.float)
        case (.integer, .decimal), (.number, .decimal): .formatted(.decimal)
        case (.boolean, .boolean): .builtin(.boolean)
        default: nil
        }
    }

    /// Returns the type of an integer. Generated code writes `Int64`, since an `Int` has 32 bits on a watch.
    private static func integer(_ format: String?) -> TypeUse {
        switch format {
        case "int64", "uint32": .builtin(.int64)
        case "uint64": .builtin(.uint64)
        case "unixtime", "unix-time", "timestamp": .formatted(.unixTime)
        default: .builtin(.integer)
        }
    }

    private static func number(_ format: String?) -> TypeUse {
        switch format {
        case "float": .builtin(.float)
        case "decimal": .formatted(.decimal)
        default: .builtin(.double)
        }
    }

    /// Returns the type of a string. A number in a string stays text, because `1.50` would lose its last digit.
    private static func string(_ scalar: Scalar) -> TypeUse {
        switch scalar.format ?? "" {
        case "date-time": .formatted(.dateTime)
        case "date": .builtin(.calendarDate)
        case "uuid": .formatted(.uuid)
        case "uri", "url": .formatted(.url)
        case "byte": .formatted(.base64)
        case "base64url": .formatted(.base64URL)
        case let format where isHTTPDate(format): .formatted(.httpDate)
        default: encoded(scalar.contentEncoding)
        }
    }

    private static func encoded(_ encoding: String?) -> TypeUse {
        switch encoding {
        case "base64": .formatted(.base64)
        case "base64url": .formatted(.base64URL)
        default: .builtin(.string)
        }
    }

    private static func isHTTPDate(_ format: String?) -> Bool {
        ["http-date", "date-time-rfc7231"].contains(format)
    }
}
