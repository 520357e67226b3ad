/// The keywords of a schema that are read, grouped by topic.
enum SchemaKeyword: Sendable {
    case annotation(Annotation)
    case kind(Kind)
    case structure(Structure)
    case composition(Composition)
    case constraint
    case `extension`(Extension)
    /// A condition on the value that Swift types do not express.
    case condition(Condition)

    enum Annotation: String, CaseIterable, Sendable {
        case title, description, deprecated, readOnly, writeOnly, `default`, example, examples
    }

    enum Kind: String, CaseIterable, Sendable {
        case type, nullable, format, `enum`, const, contentEncoding, contentMediaType, contentSchema
    }

    enum Structure: String, CaseIterable, Sendable {
        case properties, required, additionalProperties, unevaluatedProperties, patternProperties, propertyNames
        case items, prefixItems
    }

    enum Composition: String, CaseIterable, Sendable {
        case allOf, anyOf, oneOf, not, discriminator
    }

    enum Condition: String, CaseIterable, Sendable {
        case `if`, then, `else`, dependentSchemas, dependentRequired, contains, unevaluatedItems
    }

    enum Extension: String, CaseIterable, Sendable {
        case swiftName = "x-swift-name"
        case swiftType = "x-swift-type"
        case enumNames = "x-enum-names"
        case enumVariableNames = "x-enum-varnames"
        case enumNamesInCamelCase = "x-enumNames"
        case enumDescriptions = "x-enum-descriptions"
        case enumDescriptionsInCamelCase = "x-enumDescriptions"
        case closed = "x-closed"
        case errorMessage = "x-error-message"
        case unknownValues = "x-speakeasy-unknown-values"
    }

    static func named(_ name: String) -> SchemaKeyword? {
        table[name]
    }

    /// The keywords by name. A switch over seventy strings would compare them one by one.
    private static let table: [String: SchemaKeyword] = {
        var table: [String: SchemaKeyword] = [:]
        for keyword in Annotation.allCases { table[keyword.rawValue] = .annotation(keyword) }
        for keyword in Kind.allCases { table[keyword.rawValue] = .kind(keyword) }
        for keyword in Structure.allCases { table[keyword.rawValue] = .structure(keyword) }
        for keyword in Composition.allCases { table[keyword.rawValue] = .composition(keyword) }
        for keyword in Extension.allCases { table[keyword.rawValue] = .extension(keyword) }
        for keyword in constraints { table[keyword] = .constraint }
        for keyword in Condition.allCases { table[keyword.rawValue] = .condition(keyword) }
        return table
    }()

    private static let constraints = [
        "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
        "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ]
}
