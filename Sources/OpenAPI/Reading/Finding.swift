public import Diagnostics

/// Everything this module can have to say about a description. The raw value is the stable identifier that findings
/// are printed with; the page of findings is made from this list.
public enum Finding: String, CaseIterable, Sendable {
    // MARK: Files and references

    /// A `$ref` names a file that is not there, or the root is not.
    case missingFile = "missing-file"
    /// A file is there and cannot be read: a folder, a lack of permission, too large.
    case unreadableFile = "unreadable-file"
    /// A file without anything in it, or with comments only.
    case emptyFile = "empty-file"
    /// A `$ref` leads out of the folder of the description, which is only followed when that is allowed.
    case referenceOutsideFolder = "reference-outside-folder"
    /// A `$ref` leads to a network. Nothing is ever fetched.
    case remoteReference = "remote-reference"
    /// A `$ref`, or a value of a discriminator's mapping, means a place that does not exist.
    case danglingReference = "dangling-reference"
    /// A `$ref` leads to a component of another kind: to a schema where there must be a response.
    case wrongReference = "wrong-reference"
    /// A `$ref`, or an `allOf`, that comes back to itself.
    case referenceLoop = "reference-loop"
    /// A union all of whose members lead back to it: no value can be one, so any value is accepted.
    case emptyUnion = "empty-union"
    /// Keys beside a `$ref` that OpenAPI ignores although they look meant.
    case referenceSiblings = "ref-siblings"
    /// More files, bytes or schemas than a description may have, or a path that is too long to be sent.
    case tooLarge = "too-large"

    // MARK: Overlays

    /// A file that is no overlay, or an action that is not of the form it must have. It is left out.
    case invalidOverlay = "invalid-overlay"
    /// A query that is none of RFC 9535. The action is left out.
    case invalidJSONPath = "invalid-jsonpath"
    /// An action whose target selects nothing.
    case overlayTarget = "overlay-target"
    /// A value that cannot be merged into what the target selects: a list into a mapping, and the like.
    case overlayMismatch = "overlay-mismatch"
    /// An overlay that says it is meant for another description.
    case overlayExtends = "overlay-extends"

    // MARK: The document

    /// The root is no OpenAPI description.
    case notOpenAPI = "not-openapi"
    /// A version that is not read: Swagger 2.0, or one that begins with something other than 3.
    case unsupportedVersion = "unsupported-version"
    /// A 3.x that did not exist when this was written; it is read as the newest that did.
    case unknownVersion = "unknown-version"

    // MARK: Keys and values

    /// A key that the object does not have.
    case unknownKey = "unknown-key"
    /// A key that only a newer version has. It is read all the same.
    case newerKey = "newer-key"
    /// A mapping where there must be a list, and the like.
    case wrongType = "wrong-type"
    /// A key that the object must have.
    case missingKey = "missing-key"
    /// A response without the description that OpenAPI demands. Harmless, but other tools refuse it.
    case missingDescription = "missing-description"
    /// An example that is not of the form it must have. It is left out.
    case invalidExample = "invalid-example"
    /// A value that is none of those allowed. What holds it is left out.
    case invalidValue = "invalid-value"
    /// An extension whose value is not of the form it must have. It is ignored.
    case invalidExtension = "invalid-extension"

    /// A description without paths, webhooks and components: there is nothing to make a client of.
    case nothingDescribed = "nothing-described"

    // MARK: Paths and operations

    /// A path that does not begin with `/`, or whose braces do not match.
    case invalidPath = "invalid-path"
    /// A key of `additionalOperations` that is no method, or one that has a key of its own; the operation is left out.
    case invalidMethod = "invalid-method"
    /// A key of `responses` that is no status.
    case invalidStatus = "invalid-status"
    /// Content of an answer that has no body in HTTP: 204, 205, 304, any to HEAD. It is left out.
    case contentWithoutBody = "content-without-body"
    /// Two operations with one `operationId`.
    case duplicateOperationID = "duplicate-operation-id"
    /// An operation that says nothing of its answers.
    case missingResponses = "missing-responses"
    /// A media type that looks like a misspelled one, or has no `/`.
    case unknownMediaType = "unknown-media-type"
    /// Two parameters of one name in one place.
    case duplicateParameter = "duplicate-parameter"
    /// A path names a parameter that is not declared; a required string is assumed.
    case undeclaredPathParameter = "undeclared-path-parameter"
    /// A declared path parameter that the path does not name; it is left out.
    case unusedPathParameter = "unused-path-parameter"
    /// A path parameter that is not marked as required; it is treated as if it were.
    case optionalPathParameter = "optional-path-parameter"
    /// A `style` that the place of the parameter does not have; the default is used.
    case invalidStyle = "invalid-style"
    /// A header that OpenAPI says is not a parameter: `Accept`, `Content-Type`, `Authorization`.
    case ignoredHeader = "ignored-header"
    /// A callback of a callback's operation; it is left out.
    case nestedCallback = "nested-callback"
    /// A security requirement that names a scheme that is not declared.
    case undeclaredSecurityScheme = "undeclared-security-scheme"
    /// A server's URL names a variable that is not declared.
    case undeclaredServerVariable = "undeclared-server-variable"

    // MARK: Schemas

    /// A `jsonSchemaDialect` or a `$schema` that is not known; schemas are read as those of OpenAPI.
    case unknownDialect = "unknown-dialect"
    /// A `type` that JSON Schema does not have; the value may then be anything.
    case unknownType = "unknown-type"
    /// `required: true` in a property, where it means nothing: the object lists what it requires.
    case misplacedRequired = "misplaced-required"
    /// A value that is listed twice in an `enum`; it is one value.
    case duplicateEnumValue = "duplicate-enum-value"
    /// A keyword whose value makes no sense, such as a limit that is no number; it is ignored.
    case invalidKeyword = "invalid-keyword"
    /// A default that the schema does not allow; it is left out.
    case invalidDefault = "invalid-default"
    /// A `format` that looks like a misspelled one.
    case unknownFormat = "unknown-format"
    /// `required` names what is no property, but nearly one.
    case misspelledRequired = "misspelled-required"
    /// `required` names what is no property. It may be one that is not described.
    case undeclaredRequired = "undeclared-required"
    /// A keyword that is not understood; the value may be more than was meant.
    case unsupportedKeyword = "unsupported-keyword"

    /// A keyword of which the sub-schemas were checked, and which changes nothing of the client.
    case ineffectiveKeyword = "ineffective-keyword"

    /// What the finding is printed with.
    public var id: DiagnosticID {
        DiagnosticID(rawValue: rawValue)
    }

    /// An error leaves something out that was meant to be there. A note is not raised by a strict run.
    public var severity: Diagnostic.Severity {
        switch self {
        case .missingFile, .unreadableFile, .emptyFile, .referenceOutsideFolder, .remoteReference,
            .danglingReference, .wrongReference, .referenceLoop, .tooLarge, .invalidOverlay, .invalidJSONPath,
            .overlayMismatch, .notOpenAPI, .unsupportedVersion, .wrongType, .missingKey, .invalidValue:
            .error
        case .contentWithoutBody, .duplicateEnumValue, .ineffectiveKeyword, .missingResponses, .undeclaredRequired:
            .note
        default:
            .warning
        }
    }
}
