public import Diagnostics

/// The rules about a spec. The raw value is the stable ID that findings are printed with, and `title` explains each.
public enum Finding: String, FindingKind {
    // MARK: Files and references

    /// The root, or the file that a `$ref` leads to, does not exist.
    case missingFile = "missing-file"
    /// A file exists but cannot be read: it is a folder, too large, or lacks permission.
    case unreadableFile = "unreadable-file"
    /// A file is empty or has only comments.
    case emptyFile = "empty-file"
    /// A `$ref` leads out of the project. It is only followed if that is allowed.
    case referenceOutsideFolder = "reference-outside-folder"
    /// A `$ref` leads to a network. Nothing is ever fetched.
    case remoteReference = "remote-reference"
    /// A `$ref` has no value, often because its `#` is not in quotes.
    case emptyReference = "empty-reference"
    /// A `$ref`, or a value of a discriminator's mapping, leads to a node that does not exist.
    case danglingReference = "dangling-reference"
    /// A `$ref` leads to an object of another kind than its key requires.
    case wrongReference = "wrong-reference"
    /// A `$ref` or an `allOf` leads back to itself.
    case referenceLoop = "reference-loop"
    /// All members of a union lead back to it, so that no value fits. Any value is accepted.
    case emptyUnion = "empty-union"
    /// Keys beside a `$ref` look intended, but OpenAPI ignores them.
    case referenceSiblings = "ref-siblings"
    /// A spec has more files, bytes or schemas than its limits allow, or a path is too long to be sent.
    case tooLarge = "too-large"

    // MARK: Overlays

    /// A file is not an overlay, or an action is malformed. It is left out.
    case invalidOverlay = "invalid-overlay"
    /// A query does not follow RFC 9535. The action is left out.
    case invalidJSONPath = "invalid-jsonpath"
    /// The target of an action selects nothing.
    case overlayTarget = "overlay-target"
    /// A value cannot be merged into what the target selects, such as a list into a mapping.
    case overlayMismatch = "overlay-mismatch"
    /// The `extends` of an overlay names another spec.
    case overlayExtends = "overlay-extends"

    // MARK: The document

    /// The root is not an OpenAPI description.
    case notOpenAPI = "not-openapi"
    /// The version is not supported: Swagger 2.0, or another major version than 3.
    case unsupportedVersion = "unsupported-version"
    /// The minor version of OpenAPI 3 is not known. It is read as the newest known one.
    case unknownVersion = "unknown-version"

    // MARK: Keys and values

    /// An object has a key that its kind does not have.
    case unknownKey = "unknown-key"
    /// An object has a key of a newer version. The key is read.
    case newerKey = "newer-key"
    /// A value has the wrong type, such as a mapping instead of a list.
    case wrongType = "wrong-type"
    /// An object lacks a required key.
    case missingKey = "missing-key"
    /// A response lacks the `description` that OpenAPI requires before 3.2. Other tools refuse it.
    case missingDescription = "missing-description"
    /// An example is malformed. It is left out.
    case invalidExample = "invalid-example"
    /// A value is not among those allowed.
    case invalidValue = "invalid-value"
    /// The value of an extension is malformed. The extension is ignored.
    case invalidExtension = "invalid-extension"
    /// The spec has no paths, webhooks or components.
    case nothingDescribed = "nothing-described"

    // MARK: Paths and operations

    /// A path does not begin with `/`, or its braces do not match.
    case invalidPath = "invalid-path"
    /// A key of `additionalOperations` is not a method, or is a method that has its own key. The operation is left out.
    case invalidMethod = "invalid-method"
    /// A key of `responses` is not a status.
    case invalidStatus = "invalid-status"
    /// A response has content, although HTTP allows no body: 204, 205, 304, any to HEAD. The content is left out.
    case contentWithoutBody = "content-without-body"
    /// Two operations have the same `operationId`.
    case duplicateOperationID = "duplicate-operation-id"
    /// An operation has no `responses`.
    case missingResponses = "missing-responses"
    /// A media type looks misspelled, or has no `/`.
    case unknownMediaType = "unknown-media-type"
    /// Two parameters have the same name and placement.
    case duplicateParameter = "duplicate-parameter"
    /// A path names a parameter that is not declared. A required string is assumed.
    case undeclaredPathParameter = "undeclared-path-parameter"
    /// A path parameter is declared, but the path does not name it. It is left out.
    case unusedPathParameter = "unused-path-parameter"
    /// A path parameter is not required. It is treated as required.
    case optionalPathParameter = "optional-path-parameter"
    /// The placement of a parameter does not allow its `style`. The default is used.
    case invalidStyle = "invalid-style"
    /// A parameter is a header that OpenAPI excludes: `Accept`, `Content-Type` or `Authorization`.
    case ignoredHeader = "ignored-header"
    /// The operation of a callback has callbacks. They are left out.
    case nestedCallback = "nested-callback"
    /// A security requirement names a scheme that is not declared.
    case undeclaredSecurityScheme = "undeclared-security-scheme"
    /// The URL of a server names a variable that is not declared.
    case undeclaredServerVariable = "undeclared-server-variable"

    // MARK: Schemas

    /// A `jsonSchemaDialect` or a `$schema` is not known. Schemas are read as those of OpenAPI.
    case unknownDialect = "unknown-dialect"
    /// A `type` is not one of JSON Schema. Any value is accepted.
    case unknownType = "unknown-type"
    /// A property has `required: true`, which has no effect: the object lists its required properties.
    case misplacedRequired = "misplaced-required"
    /// An `enum` lists a value twice. It counts once.
    case duplicateEnumValue = "duplicate-enum-value"
    /// The value of a keyword makes no sense, such as a limit that is not a number. The keyword is ignored.
    case invalidKeyword = "invalid-keyword"
    /// A default does not fit its schema. The default is left out.
    case invalidDefault = "invalid-default"
    /// A `format` looks misspelled.
    case unknownFormat = "unknown-format"
    /// `required` names a property that is not described, but resembles another.
    case misspelledRequired = "misspelled-required"
    /// `required` names a property that is not described.
    case undeclaredRequired = "undeclared-required"
    /// A keyword is not understood. A property that only it describes is left out.
    case unsupportedKeyword = "unsupported-keyword"
    /// A keyword does not change the client. The schemas in it are checked.
    case ineffectiveKeyword = "ineffective-keyword"

    public static let category = "In the spec"

    /// The level without settings. An error leaves out something that was meant to be there; a strict run does not
    /// raise a note.
    public var level: RuleLevel {
        switch self {
        case .missingFile, .unreadableFile, .emptyFile, .referenceOutsideFolder, .remoteReference,
            .emptyReference, .danglingReference, .wrongReference, .referenceLoop, .tooLarge, .invalidOverlay, .invalidJSONPath,
            .overlayMismatch, .notOpenAPI, .unsupportedVersion, .wrongType, .missingKey, .invalidValue:
            .error
        case .contentWithoutBody, .duplicateEnumValue, .ineffectiveKeyword, .missingResponses, .undeclaredRequired:
            .note
        default:
            .warning
        }
    }

    /// False for findings that leave nothing of a spec to read: they end a run whatever their level.
    public var isContainable: Bool {
        switch self {
        case .tooLarge, .notOpenAPI, .unsupportedVersion: false
        default: true
        }
    }
}
