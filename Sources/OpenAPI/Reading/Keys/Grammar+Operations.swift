extension Grammar {
    /// The grammars of the Paths Object and the objects below it.
    static let operations: [ObjectKind: Grammar] = [
        .paths: Grammar("'paths'", patterned: .pathItem, [:]),
        .pathItem: Grammar(
            "a path", section: "pathItems",
            [
                "$ref": .data, "summary": .data, "description": .data, "get": .object(.operation),
                "put": .object(.operation), "post": .object(.operation), "delete": .object(.operation),
                "options": .object(.operation), "head": .object(.operation), "patch": .object(.operation),
                "trace": .object(.operation), "query": .object(.operation), "additionalOperations": .map(.operation),
                "servers": .list(.server), "parameters": .list(.parameter),
            ], newer: ["query": .v3_2, "additionalOperations": .v3_2]),
        .operation: Grammar(
            "an operation",
            [
                "tags": .data, "summary": .data, "description": .data,
                "externalDocs": .object(.externalDocumentation),
                "operationId": .data, "parameters": .list(.parameter), "requestBody": .object(.requestBody),
                "responses": .object(.responses), "callbacks": .map(.callback), "deprecated": .data,
                "security": .data,
                "servers": .list(.server),
            ]),
        .parameter: Grammar(
            "a parameter", section: "parameters",
            [
                "name": .data, "in": .data, "description": .data, "required": .data, "deprecated": .data,
                "allowEmptyValue": .data, "style": .data, "explode": .data, "allowReserved": .data,
                "schema": .object(.schema), "example": .data, "examples": .map(.example), "content": .map(.mediaType),
            ]),
        .requestBody: Grammar(
            "a request body", section: "requestBodies",
            ["description": .data, "content": .map(.mediaType), "required": .data]),
        .mediaType: Grammar(
            "a media type", section: "mediaTypes",
            [
                "schema": .object(.schema), "itemSchema": .object(.schema), "example": .data,
                "examples": .map(.example),
                "encoding": .map(.encoding), "prefixEncoding": .list(.encoding), "itemEncoding": .object(.encoding),
            ], newer: ["itemSchema": .v3_2, "prefixEncoding": .v3_2, "itemEncoding": .v3_2]),
        .encoding: Grammar(
            "an encoding",
            [
                "contentType": .data, "headers": .map(.header), "style": .data, "explode": .data,
                "allowReserved": .data,
                "encoding": .map(.encoding), "prefixEncoding": .list(.encoding), "itemEncoding": .object(.encoding),
            ], newer: ["encoding": .v3_2, "prefixEncoding": .v3_2, "itemEncoding": .v3_2]),
        .responses: Grammar("'responses'", patterned: .response, [:]),
        .response: Grammar(
            "a response", section: "responses",
            [
                "summary": .data, "description": .data, "headers": .map(.header), "content": .map(.mediaType),
                "links": .map(.link),
            ], newer: ["summary": .v3_2]),
        .header: Grammar(
            "a header", section: "headers",
            [
                "description": .data, "required": .data, "deprecated": .data, "allowEmptyValue": .data,
                "style": .data,
                "explode": .data, "allowReserved": .data, "schema": .object(.schema), "example": .data,
                "examples": .map(.example), "content": .map(.mediaType),
            ]),
        .example: Grammar(
            "an example", section: "examples",
            [
                "summary": .data, "description": .data, "value": .data, "externalValue": .data, "dataValue": .data,
                "serializedValue": .data,
            ], newer: ["dataValue": .v3_2, "serializedValue": .v3_2]),
        .link: Grammar(
            "a link", section: "links",
            [
                "operationRef": .data, "operationId": .data, "parameters": .data, "requestBody": .data,
                "description": .data, "server": .object(.server),
            ]),
        .callback: Grammar("a callback", section: "callbacks", patterned: .pathItem, [:]),
    ]
}
