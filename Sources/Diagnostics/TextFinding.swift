/// The findings about the text of a file, apart from its meaning.
public enum TextFinding: String, FindingKind {
    case syntax = "yaml-syntax"
    case duplicateKey = "duplicate-key"
    case unknownAnchor = "unknown-anchor"
    case recursiveAlias = "recursive-alias"
    case tooDeep = "too-deep"
    case tooLarge = "text-too-large"
    case secondDocument = "second-document"
    case invalidUTF8 = "invalid-utf8"
    case invalidMergeKey = "invalid-merge-key"
    case tabIndentation = "tab-indentation"
    case looseJSON = "loose-json"

    public static let category = "In the text of a file"

    public var title: String {
        switch self {
        case .syntax: "the text is not YAML, or not JSON"
        case .duplicateKey: "a mapping has a key twice; the first is used"
        case .unknownAnchor: "an alias to an anchor that is not there"
        case .recursiveAlias: "an alias within the node that it stands for"
        case .tooDeep: "more levels than a file may have"
        case .tooLarge: "more than a file may have of what costs memory, such as values behind aliases"
        case .secondDocument: "a second document in one file; only the first is read"
        case .invalidUTF8: "bytes that are not UTF-8"
        case .invalidMergeKey: "a `<<` whose value is no mapping"
        case .tabIndentation:
            "a tab in the indentation, whose meaning is the same for however many spaces it stands; it is read as spaces"
        case .looseJSON:
            "a `.json` file with what JSON does not have, such as a comma behind the last element; it is read as YAML"
        }
    }

    public var level: RuleLevel {
        switch self {
        case .secondDocument, .tabIndentation, .looseJSON: .warning
        default: .error
        }
    }

    /// A file that cannot be read is left out, but one that is beyond a limit ends a run.
    public var isContainable: Bool {
        switch self {
        case .tooDeep, .tooLarge: false
        default: true
        }
    }
}
