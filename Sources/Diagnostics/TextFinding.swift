/// The rules about the text of a file: its syntax, encoding and size.
public enum TextFinding: String, FindingKind {
    /// The text is neither YAML nor JSON.
    case syntax = "yaml-syntax"
    /// A mapping has a key twice; the first is used.
    case duplicateKey = "duplicate-key"
    /// An alias refers to an anchor that is not defined before it.
    case unknownAnchor = "unknown-anchor"
    /// An alias stands within the node that it refers to.
    case recursiveAlias = "recursive-alias"
    /// The file has more levels of nesting than its limit.
    case tooDeep = "too-deep"
    /// The file exceeds a limit that protects memory, such as that of nodes behind aliases.
    case tooLarge = "text-too-large"
    /// The file contains a second YAML document; only the first is read.
    case secondDocument = "second-document"
    /// The file contains bytes that are not UTF-8.
    case invalidUTF8 = "invalid-utf8"
    /// The value of a `<<` key is not a mapping or a list of mappings.
    case invalidMergeKey = "invalid-merge-key"
    /// A tab indents a line, and the tree is the same for every width of tabs; tabs are read as spaces.
    case tabIndentation = "tab-indentation"
    /// A `.json` file is valid YAML but not valid JSON; it is read as YAML.
    case looseJSON = "loose-json"

    public static let category = "In the text of a file"

    public var title: String {
        switch self {
        case .syntax: "text that is neither YAML nor JSON"
        case .duplicateKey: "a mapping has a key twice; the first is used"
        case .unknownAnchor: "an alias to an anchor that is not defined before it"
        case .recursiveAlias: "an alias within the node that it refers to"
        case .tooDeep: "a file with more levels of nesting than its limit"
        case .tooLarge: "a file beyond the limit of its size, or of its nodes, which counts each use of an alias"
        case .secondDocument: "a second document in one file; only the first is read"
        case .invalidUTF8: "bytes that are not UTF-8"
        case .invalidMergeKey: "a `<<` whose value is neither a mapping nor a list of mappings"
        case .tabIndentation:
            "a tab in the indentation; it is read as spaces, because every width gives the same result"
        case .looseJSON:
            "a `.json` file that is not valid JSON, such as one with a trailing comma; it is read as YAML"
        }
    }

    public var level: RuleLevel {
        switch self {
        case .secondDocument, .tabIndentation, .looseJSON: .warning
        default: .error
        }
    }

    /// True unless a limit is exceeded. A file that cannot be read is left out, but a file beyond a limit ends the run.
    public var isContainable: Bool {
        switch self {
        case .tooDeep, .tooLarge: false
        default: true
        }
    }
}
