public import Diagnostics

extension Finding {
    public var explanation: RuleExplanation {
        switch self {
        case .missingFile, .unreadableFile, .emptyFile, .referenceOutsideFolder, .remoteReference, .emptyReference,
            .danglingReference, .wrongReference, .referenceLoop, .emptyUnion, .referenceSiblings, .tooLarge:
            referenceExplanation
        case .invalidOverlay, .invalidJSONPath, .overlayTarget, .overlayMismatch, .overlayExtends: overlayExplanation
        case .notOpenAPI, .unsupportedVersion, .unknownVersion, .unknownKey, .newerKey, .wrongType, .missingKey,
            .missingDescription, .invalidExample, .invalidValue, .invalidExtension, .nothingDescribed:
            documentExplanation
        case .invalidPath, .invalidMethod, .invalidStatus, .contentWithoutBody, .duplicateOperationID, .missingResponses,
            .unknownMediaType, .nestedCallback, .undeclaredSecurityScheme, .undeclaredServerVariable:
            operationExplanation
        case .duplicateParameter, .undeclaredPathParameter, .unusedPathParameter, .optionalPathParameter, .invalidStyle,
            .ignoredHeader:
            parameterExplanation
        case .unknownDialect, .unknownType, .misplacedRequired, .duplicateEnumValue, .invalidKeyword, .invalidDefault,
            .unknownFormat, .misspelledRequired, .undeclaredRequired, .unsupportedKeyword, .ineffectiveKeyword:
            schemaExplanation
        }
    }

    /// Returns a spec with one operation, which has the part and a response without content.
    static func operationExample(_ part: String, path: String = "/pets") -> String {
        RuleExplanation.operation("listPets", with: part, path: path)
    }

    /// Returns a spec with one operation, whose response has the schema.
    static func responseExample(_ schema: String) -> String {
        RuleExplanation.response(of: "listPets", schema: schema)
    }

    /// Returns a spec with one operation, which has the responses.
    static func responsesExample(_ responses: String) -> String {
        """
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
        \(RuleExplanation.indented(responses, by: 8))
        """
    }
}
