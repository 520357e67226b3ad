public import Diagnostics

/// The findings of this module about a description. The raw value is the stable identifier that findings are printed
/// with, and `title` says what each means.
public enum Finding: String, FindingKind {
    // MARK: Files and references

    case missingFile = "missing-file"
    case unreadableFile = "unreadable-file"
    case emptyFile = "empty-file"
    case referenceOutsideFolder = "reference-outside-folder"
    case remoteReference = "remote-reference"
    case emptyReference = "empty-reference"
    case danglingReference = "dangling-reference"
    case wrongReference = "wrong-reference"
    case referenceLoop = "reference-loop"
    case emptyUnion = "empty-union"
    case referenceSiblings = "ref-siblings"
    case tooLarge = "too-large"

    // MARK: Overlays

    case invalidOverlay = "invalid-overlay"
    case invalidJSONPath = "invalid-jsonpath"
    case overlayTarget = "overlay-target"
    case overlayMismatch = "overlay-mismatch"
    case overlayExtends = "overlay-extends"

    // MARK: The document

    case notOpenAPI = "not-openapi"
    case unsupportedVersion = "unsupported-version"
    case unknownVersion = "unknown-version"

    // MARK: Keys and values

    case unknownKey = "unknown-key"
    case newerKey = "newer-key"
    case wrongType = "wrong-type"
    case missingKey = "missing-key"
    case missingDescription = "missing-description"
    case invalidExample = "invalid-example"
    case invalidValue = "invalid-value"
    case invalidExtension = "invalid-extension"
    case nothingDescribed = "nothing-described"

    // MARK: Paths and operations

    case invalidPath = "invalid-path"
    case invalidMethod = "invalid-method"
    case invalidStatus = "invalid-status"
    case contentWithoutBody = "content-without-body"
    case duplicateOperationID = "duplicate-operation-id"
    case missingResponses = "missing-responses"
    case unknownMediaType = "unknown-media-type"
    case duplicateParameter = "duplicate-parameter"
    case undeclaredPathParameter = "undeclared-path-parameter"
    case unusedPathParameter = "unused-path-parameter"
    case optionalPathParameter = "optional-path-parameter"
    case invalidStyle = "invalid-style"
    case ignoredHeader = "ignored-header"
    case nestedCallback = "nested-callback"
    case undeclaredSecurityScheme = "undeclared-security-scheme"
    case undeclaredServerVariable = "undeclared-server-variable"

    // MARK: Schemas

    case unknownDialect = "unknown-dialect"
    case unknownType = "unknown-type"
    case misplacedRequired = "misplaced-required"
    case duplicateEnumValue = "duplicate-enum-value"
    case invalidKeyword = "invalid-keyword"
    case invalidDefault = "invalid-default"
    case unknownFormat = "unknown-format"
    case misspelledRequired = "misspelled-required"
    case undeclaredRequired = "undeclared-required"
    case unsupportedKeyword = "unsupported-keyword"
    case ineffectiveKeyword = "ineffective-keyword"

    public static let category = "In the description of the API"

    /// An error leaves out something that was meant to be there. A strict run does not raise a note.
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

    /// False for the findings that leave nothing of a description to read: they end a run whatever its level.
    public var isContainable: Bool {
        switch self {
        case .tooLarge, .notOpenAPI, .unsupportedVersion: false
        default: true
        }
    }
}
