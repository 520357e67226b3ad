extension Grammar {
    /// The grammar of the Schema Object (OpenAPI 3.1 §4.8.24) with JSON Schema 2020-12, and the keys that only 3.0 had.
    static let schema = Grammar(
        "a schema", section: "schemas",
        [
            "$ref": .data, "$dynamicRef": .data, "$id": .data, "$schema": .data, "$anchor": .data,
            "$dynamicAnchor": .data, "$vocabulary": .data, "$comment": .data, "$defs": .map(.schema),
            "definitions": .map(.schema),
            "title": .data, "description": .data, "default": .data, "deprecated": .data, "readOnly": .data,
            "writeOnly": .data, "example": .data, "examples": .data, "externalDocs": .object(.externalDocumentation),
            "xml": .object(.xml),
            "type": .data, "nullable": .data, "format": .data, "enum": .data, "const": .data,
            "contentEncoding": .data, "contentMediaType": .data, "contentSchema": .object(.schema),
            "properties": .map(.schema), "required": .data, "additionalProperties": .object(.schema),
            "unevaluatedProperties": .object(.schema), "patternProperties": .map(.schema),
            "propertyNames": .object(.schema), "dependentRequired": .data, "dependentSchemas": .map(.schema),
            "items": .object(.schema), "prefixItems": .list(.schema), "unevaluatedItems": .object(.schema),
            "contains": .object(.schema),
            "allOf": .list(.schema), "anyOf": .list(.schema), "oneOf": .list(.schema), "not": .object(.schema),
            "if": .object(.schema), "then": .object(.schema), "else": .object(.schema),
            "discriminator": .object(.discriminator),
            "multipleOf": .data, "minimum": .data, "maximum": .data, "exclusiveMinimum": .data,
            "exclusiveMaximum": .data, "minLength": .data, "maxLength": .data, "pattern": .data, "minItems": .data,
            "maxItems": .data, "uniqueItems": .data, "minContains": .data, "maxContains": .data,
            "minProperties": .data, "maxProperties": .data,
        ],
        newer: [
            "$dynamicRef": .v3_1, "$id": .v3_1, "$schema": .v3_1, "$anchor": .v3_1, "$dynamicAnchor": .v3_1,
            "$vocabulary": .v3_1, "$comment": .v3_1, "$defs": .v3_1, "const": .v3_1, "contentEncoding": .v3_1,
            "contentMediaType": .v3_1, "contentSchema": .v3_1, "examples": .v3_1, "unevaluatedProperties": .v3_1,
            "patternProperties": .v3_1, "propertyNames": .v3_1, "dependentRequired": .v3_1, "dependentSchemas": .v3_1,
            "prefixItems": .v3_1, "unevaluatedItems": .v3_1, "contains": .v3_1, "if": .v3_1, "then": .v3_1,
            "else": .v3_1,
            "minContains": .v3_1, "maxContains": .v3_1,
        ])
}
