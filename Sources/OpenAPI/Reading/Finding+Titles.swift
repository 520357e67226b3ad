extension Finding {
    public var title: String {
        switch self {
        case .missingFile: "a `$ref` names a file that does not exist, or the root does not exist"
        case .unreadableFile: "a file that exists but cannot be read: a folder, without permission, or too large"
        case .emptyFile: "a file that is empty or has only comments"
        case .referenceOutsideFolder:
            "a `$ref` leads out of the project; it is followed only if that is allowed"
        case .remoteReference: "a `$ref` leads to a network; nothing is ever fetched"
        case .emptyReference: "a `$ref` without a value, often because its `#` is not in quotes"
        case .danglingReference: "a `$ref`, or a value of a discriminator's mapping, leads to a place that does not exist"
        case .wrongReference:
            "a `$ref` leads to an object of another kind, such as a schema where a response is required"
        case .referenceLoop: "a `$ref` or an `allOf` that leads back to itself"
        case .emptyUnion: "a union all of whose members lead back to it, so that no value fits; any value is accepted"
        case .referenceSiblings: "keys beside a `$ref` that look intended, but that OpenAPI ignores"
        case .tooLarge:
            "more files, bytes or schemas than a spec may have, or a path that is too long to be sent"
        case .invalidOverlay:
            "a file that is not an overlay, or a malformed action; it is left out"
        case .invalidJSONPath: "a query that does not follow RFC 9535; the action is left out"
        case .overlayTarget: "an action whose target selects nothing"
        case .overlayMismatch:
            "a value that cannot be merged into what the target selects, such as a list into a mapping"
        case .overlayExtends: "an overlay whose `extends` names another spec"
        case .notOpenAPI: "the root is not an OpenAPI description"
        case .unsupportedVersion:
            "a version that is not supported: Swagger 2.0, or another major version than 3"
        case .unknownVersion: "an unknown minor version of OpenAPI 3; it is read as the newest known one"
        case .unknownKey: "a key that the object does not have"
        case .newerKey: "a key that only a newer version has; it is read"
        case .wrongType: "a value of the wrong type, such as a mapping in place of a list"
        case .missingKey: "an object without a key that it must have"
        case .missingDescription:
            "a response without the `description` that OpenAPI requires before 3.2; other tools refuse it"
        case .invalidExample: "a malformed example; it is left out"
        case .invalidValue: "a value that is not among those allowed"
        case .invalidExtension: "an extension with a malformed value; it is ignored"
        case .nothingDescribed:
            "a spec without paths, webhooks and components, which leaves nothing for a client"
        case .invalidPath: "a path that does not begin with `/`, or whose braces do not match"
        case .invalidMethod:
            "a key of `additionalOperations` that is not a method, or a method that has its own key; the "
                + "operation is left out"
        case .invalidStatus: "a key of `responses` that is not a status; the response is left out"
        case .contentWithoutBody:
            "content of a response that has no body in HTTP: 204, 205, 304, any to HEAD; it is left out"
        case .duplicateOperationID: "two operations with the same `operationId`"
        case .missingResponses: "an operation without `responses`"
        case .unknownMediaType: "a media type that looks like a misspelled one, or has no `/`"
        case .duplicateParameter: "two parameters with the same name and place"
        case .undeclaredPathParameter: "a path names a parameter that is not declared; a required string is assumed"
        case .unusedPathParameter: "a declared path parameter that the path does not name; it is left out"
        case .optionalPathParameter: "a path parameter that is not marked as required; it is treated as required"
        case .invalidStyle: "a `style` that the place of the parameter does not allow; the default is used"
        case .ignoredHeader: "a header that OpenAPI does not allow as a parameter: `Accept`, `Content-Type`, `Authorization`"
        case .nestedCallback: "a callback of a callback's operation; it is left out"
        case .undeclaredSecurityScheme: "a security requirement that names a scheme that is not declared"
        case .undeclaredServerVariable: "a server's URL names a variable that is not declared"
        case .unknownDialect:
            "an unknown `jsonSchemaDialect` or `$schema`; schemas are read as those of OpenAPI"
        case .unknownType: "a `type` that JSON Schema does not have; any value is accepted"
        case .misplacedRequired:
            "`required: true` in a property, where it has no effect: the object lists its required properties"
        case .duplicateEnumValue: "a value that is listed twice in an `enum`; it counts once"
        case .invalidKeyword: "a keyword whose value makes no sense, such as a limit that is not a number; it is ignored"
        case .invalidDefault: "a default that does not fit its schema; it is left out"
        case .unknownFormat: "a `format` that looks misspelled"
        case .misspelledRequired: "`required` names a property that is not described, and resembles another"
        case .undeclaredRequired: "`required` names a property that is not described"
        case .unsupportedKeyword: "a keyword that is not understood; a property that only it describes is left out"
        case .ineffectiveKeyword:
            "a keyword that does not change the client; the schemas in it are checked"
        }
    }
}
