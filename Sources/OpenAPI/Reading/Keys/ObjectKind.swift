/// The kinds of objects in a spec (OpenAPI 3.1 §4.8). `Grammar` has the keys of each.
package enum ObjectKind: Int, Sendable, CaseIterable {
    case document, info, contact, license, server, serverVariable, tag, externalDocumentation
    case paths, pathItem, operation, parameter, requestBody, mediaType, encoding
    case responses, response, header, example, link, callback
    case components, securityScheme, oauthFlows, oauthFlow
    case schema, discriminator, xml

    var grammar: Grammar {
        Self.grammars[rawValue]
    }

    /// The grammars by raw value. Each object is looked up, so an array avoids hashing.
    private static let grammars = allCases.map { Grammar.all[$0] ?? Grammar("an object", [:]) }
}
