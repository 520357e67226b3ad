import OpenAPI
import YAMLTree

/// Swift types for the primitive types and their formats (the OpenAPI Format Registry).
struct PrimitiveMapping {
    /// What the user wants of some formats.
    let formats: [String: SwiftType]

    func type(of schema: Schema) -> TypeUse {
        let json = schema.types.first ?? Self.type(ofFormat: schema.format)
        let wish = schema.swiftType ?? schema.format.flatMap { formats[$0] }
        if let type = wish.flatMap({ Self.type($0, json, schema.format) }) { return type }
        return switch json {
        case .integer: Self.integer(schema.format)
        case .number: Self.number(schema.format)
        case .boolean: .builtin(.boolean)
        default: Self.string(schema)
        }
    }

    /// Whether a type that a schema itself asks for can be written as its JSON type.
    static func allowsWish(of schema: Schema) -> Bool {
        guard let wish = schema.swiftType else { return true }
        return type(wish, schema.types.first ?? type(ofFormat: schema.format), schema.format) != nil
    }

    /// A wish that JSON's type allows.
    private static func type(_ wish: SwiftType, _ json: JSONType, _ format: String?) -> TypeUse? {
        switch (json, wish) {
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

    /// Of a schema that says nothing but its format.
    private static func type(ofFormat format: String?) -> JSONType {
        switch format {
        case "int32", "int64", "uint32", "uint64": .integer
        case "float", "double": .number
        default: .string
        }
    }

    /// The type of the only value that a schema without a type has; `nil` for a list or an object.
    static func type(of constant: YAMLNode) -> TypeUse? {
        if constant.string != nil { return .builtin(.string) }
        if constant.integer != nil { return .builtin(.integer) }
        if constant.number != nil { return .builtin(.double) }
        return constant.bool == nil ? nil : .builtin(.boolean)
    }

    static func hasAdditional(_ schema: Schema) -> Bool {
        if !schema.patternProperties.isEmpty { return true }
        return switch schema.additionalProperties {
        case .schema, .allowed: true
        case .unspecified, .forbidden: false
        }
    }

    /// An `Int` has 32 bits on a watch.
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

    /// A number that is written as text stays one: `1.50` says more than 1.5.
    private static func string(_ schema: Schema) -> TypeUse {
        switch schema.format ?? "" {
        case "date-time": .formatted(.dateTime)
        case "date": .builtin(.calendarDate)
        case "uuid": .formatted(.uuid)
        case "uri", "url": .formatted(.url)
        case "byte": .formatted(.base64)
        case "base64url": .formatted(.base64URL)
        case let format where isHTTPDate(format): .formatted(.httpDate)
        default: encoded(schema.contentEncoding)
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
