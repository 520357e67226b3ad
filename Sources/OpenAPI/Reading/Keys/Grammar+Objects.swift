extension Grammar {
    static let all: [ObjectKind: Grammar] = [
        .document: Grammar(
            "an OpenAPI description",
            [
                "openapi": .data, "$self": .data, "info": .object(.info), "jsonSchemaDialect": .data,
                "servers": .list(.server), "paths": .object(.paths), "webhooks": .map(.pathItem),
                "components": .object(.components), "security": .data, "tags": .list(.tag),
                "externalDocs": .object(.externalDocumentation),
            ], newer: ["jsonSchemaDialect": .v3_1, "webhooks": .v3_1, "$self": .v3_2]),
        .info: Grammar(
            "'info'",
            [
                "title": .data, "summary": .data, "description": .data, "termsOfService": .data,
                "contact": .object(.contact), "license": .object(.license), "version": .data,
            ], newer: ["summary": .v3_1]),
        .contact: Grammar("a contact", ["name": .data, "url": .data, "email": .data]),
        .license: Grammar(
            "a licence", ["name": .data, "identifier": .data, "url": .data], newer: ["identifier": .v3_1]),
        .server: Grammar(
            "a server",
            ["url": .data, "name": .data, "description": .data, "variables": .map(.serverVariable)],
            newer: ["name": .v3_2]),
        .serverVariable: Grammar("a server variable", ["enum": .data, "default": .data, "description": .data]),
        .tag: Grammar(
            "a tag",
            [
                "name": .data, "summary": .data, "description": .data,
                "externalDocs": .object(.externalDocumentation),
                "parent": .data, "kind": .data,
            ], newer: ["summary": .v3_2, "parent": .v3_2, "kind": .v3_2]),
        .externalDocumentation: Grammar("'externalDocs'", ["description": .data, "url": .data]),
        .components: Grammar(
            "'components'",
            [
                "schemas": .map(.schema), "responses": .map(.response), "parameters": .map(.parameter),
                "examples": .map(.example), "requestBodies": .map(.requestBody), "headers": .map(.header),
                "securitySchemes": .map(.securityScheme), "links": .map(.link), "callbacks": .map(.callback),
                "pathItems": .map(.pathItem), "mediaTypes": .map(.mediaType),
            ], newer: ["pathItems": .v3_1, "mediaTypes": .v3_2]),
        .securityScheme: Grammar(
            "a security scheme", section: "securitySchemes",
            [
                "type": .data, "description": .data, "name": .data, "in": .data, "scheme": .data,
                "bearerFormat": .data,
                "flows": .object(.oauthFlows), "openIdConnectUrl": .data, "oauth2MetadataUrl": .data,
                "deprecated": .data,
            ], newer: ["oauth2MetadataUrl": .v3_2, "deprecated": .v3_2]),
        .oauthFlows: Grammar(
            "'flows'",
            [
                "implicit": .object(.oauthFlow), "password": .object(.oauthFlow),
                "clientCredentials": .object(.oauthFlow), "authorizationCode": .object(.oauthFlow),
                "deviceAuthorization": .object(.oauthFlow),
            ], newer: ["deviceAuthorization": .v3_2]),
        .oauthFlow: Grammar(
            "an OAuth flow",
            [
                "authorizationUrl": .data, "deviceAuthorizationUrl": .data, "tokenUrl": .data, "refreshUrl": .data,
                "scopes": .data,
            ], newer: ["deviceAuthorizationUrl": .v3_2]),
        .discriminator: Grammar(
            "a discriminator", ["propertyName": .data, "mapping": .references, "defaultMapping": .references],
            newer: ["defaultMapping": .v3_2]),
        .xml: Grammar(
            "'xml'",
            [
                "name": .data, "namespace": .data, "prefix": .data, "attribute": .data, "wrapped": .data,
                "nodeType": .data,
            ],
            newer: ["nodeType": .v3_2]),
        .schema: schema,
    ].merging(operations) { first, _ in first }
}
