extension Finding {
    public var title: String {
        switch self {
        case .missingFile: "a `$ref` names a file that is not there, or the root is not"
        case .unreadableFile: "a file is there and cannot be read: a folder, a lack of permission, too large"
        case .emptyFile: "a file without anything in it, or with comments only"
        case .referenceOutsideFolder:
            "a `$ref` leads out of the project, which is only followed when that is allowed"
        case .remoteReference: "a `$ref` leads to a network. Nothing is ever fetched"
        case .emptyReference: "a `$ref` without a value, which is often one whose `#` is not in quotes"
        case .danglingReference: "a `$ref`, or a value of a discriminator's mapping, means a place that does not exist"
        case .wrongReference:
            "a `$ref` leads to what is no object of the kind that has to be there: to a schema where there must be a response"
        case .referenceLoop: "a `$ref`, or an `allOf`, that comes back to itself"
        case .emptyUnion: "a union all of whose members lead back to it: no value can be one, so any value is accepted"
        case .referenceSiblings: "keys beside a `$ref` that OpenAPI ignores although they look meant"
        case .tooLarge:
            "more files, bytes or schemas than a description may have, or a path that is too long to be sent"
        case .invalidOverlay:
            "a file that is no overlay, or an action that is not of the form it must have. It is left out"
        case .invalidJSONPath: "a query that is none of RFC 9535. The action is left out"
        case .overlayTarget: "an action whose target selects nothing"
        case .overlayMismatch:
            "a value that cannot be merged into what the target selects: a list into a mapping, and the like"
        case .overlayExtends: "an overlay that says it is meant for another description"
        case .notOpenAPI: "the root is no OpenAPI description"
        case .unsupportedVersion:
            "a version that is not read: Swagger 2.0, or one that begins with something other than 3"
        case .unknownVersion: "a 3.x that did not exist when this was written; it is read as the newest that did"
        case .unknownKey: "a key that the object does not have"
        case .newerKey: "a key that only a newer version has. It is read all the same"
        case .wrongType: "a mapping where there must be a list, and the like"
        case .missingKey: "a key that the object must have"
        case .missingDescription:
            "a response without the description that OpenAPI demands. Harmless, but other tools refuse it"
        case .invalidExample: "an example that is not of the form it must have. It is left out"
        case .invalidValue: "a value that is none of those allowed. What holds it is left out"
        case .invalidExtension: "an extension whose value is not of the form it must have. It is ignored"
        case .nothingDescribed:
            "a description without paths, webhooks and components: there is nothing to make a client of"
        case .invalidPath: "a path that does not begin with `/`, or whose braces do not match"
        case .invalidMethod:
            "a key of `additionalOperations` that is no method, or one that has a key of its own; the "
                + "operation is left out"
        case .invalidStatus: "a key of `responses` that is no status"
        case .contentWithoutBody:
            "content of a response that has no body in HTTP: 204, 205, 304, any to HEAD. It is left out"
        case .duplicateOperationID: "two operations with one `operationId`"
        case .missingResponses: "an operation that says nothing of its responses"
        case .unknownMediaType: "a media type that looks like a misspelled one, or has no `/`"
        case .duplicateParameter: "two parameters of one name in one place"
        case .undeclaredPathParameter: "a path names a parameter that is not declared; a required string is assumed"
        case .unusedPathParameter: "a declared path parameter that the path does not name; it is left out"
        case .optionalPathParameter: "a path parameter that is not marked as required; it is treated as if it were"
        case .invalidStyle: "a `style` that the place of the parameter does not have; the default is used"
        case .ignoredHeader: "a header that OpenAPI says is not a parameter: `Accept`, `Content-Type`, `Authorization`"
        case .nestedCallback: "a callback of a callback's operation; it is left out"
        case .undeclaredSecurityScheme: "a security requirement that names a scheme that is not declared"
        case .undeclaredServerVariable: "a server's URL names a variable that is not declared"
        case .unknownDialect:
            "a `jsonSchemaDialect` or a `$schema` that is not known; schemas are read as those of OpenAPI"
        case .unknownType: "a `type` that JSON Schema does not have; the value may then be anything"
        case .misplacedRequired:
            "`required: true` in a property, where it means nothing: the object lists what it requires"
        case .duplicateEnumValue: "a value that is listed twice in an `enum`; it is one value"
        case .invalidKeyword: "a keyword whose value makes no sense, such as a limit that is no number; it is ignored"
        case .invalidDefault: "a default that the schema does not allow; it is left out"
        case .unknownFormat: "a `format` that looks like a misspelled one"
        case .misspelledRequired: "`required` names what is no property, but nearly one"
        case .undeclaredRequired: "`required` names what is no property. It may be one that is not described"
        case .unsupportedKeyword: "a keyword that is not understood; the value may be more than was meant"
        case .ineffectiveKeyword:
            "a keyword of which the sub-schemas were checked, and which changes nothing of the client"
        }
    }
}
