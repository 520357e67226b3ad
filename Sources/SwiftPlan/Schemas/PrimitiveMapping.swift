import OpenAPI
import YAMLTree

/// Swift types for the primitive types and their formats (the OpenAPI Format Registry).
enum PrimitiveMapping {
    static func type(of schema: Schema) -> TypeUse {
        switch schema.types.first {
        case .integer: integer(schema.format)
        case .number: number(schema.format)
        case .boolean: .builtin(.boolean)
        default: string(schema)
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

    /// Only `int64` may be more than an `Int` holds, on a watch.
    private static func integer(_ format: String?) -> TypeUse {
        .builtin(format == "int64" ? .int64 : .integer)
    }

    private static func number(_ format: String?) -> TypeUse {
        format == "float" ? .builtin(.float) : .builtin(.double)
    }

    private static func string(_ schema: Schema) -> TypeUse {
        switch schema.format ?? "" {
        case "date-time": .formatted(.dateTime)
        case "date": .builtin(.calendarDate)
        case "uuid": .formatted(.uuid)
        case "uri", "url": .formatted(.url)
        case "byte": .formatted(.base64)
        default: schema.contentEncoding == "base64" ? .formatted(.base64) : .builtin(.string)
        }
    }
}
