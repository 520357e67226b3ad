/// Something wrong in the text of a file, before anyone asks what it means.
public struct YAMLProblem: Sendable {
    /// The kind of a problem, for the code that turns problems into diagnostics.
    public enum Kind: Sendable, CaseIterable {
        case syntax
        /// A quoted text that goes on to where the next quote stands.
        case unclosedQuote
        case duplicateKey
        case unknownAnchor
        case recursiveAlias
        case tooDeep
        case tooLarge
        case secondDocument
        case invalidUTF8
        case invalidMergeKey
        /// Tabs that are read as spaces.
        case tabIndentation
        /// A file of JSON that only YAML takes for what it is meant to be.
        case looseJSON

        /// True if nothing of the file can be used.
        package var leavesNoTree: Bool {
            switch self {
            case .syntax, .unclosedQuote, .tooDeep, .tooLarge, .invalidUTF8: true
            case .duplicateKey, .unknownAnchor, .recursiveAlias, .secondDocument, .invalidMergeKey, .tabIndentation,
                .looseJSON: false
            }
        }
    }

    /// Also decides the ID under which the problem is shown.
    public let kind: Kind
    /// Lower-case, concrete, without a full stop.
    public let message: String
    /// The place of the mistake, which is not always the place where the reader noticed it.
    public let location: SourceLocation
    /// The other place it takes to understand the problem, such as the first of two equal keys.
    public let related: SourceLocation?
    /// The text to write instead, if it is known.
    public let help: String?

    /// For readers; those who only read trees get problems from `YAMLTree.problems`.
    public init(
        kind: Kind,
        message: String,
        location: SourceLocation,
        related: SourceLocation? = nil,
        help: String? = nil
    ) {
        self.kind = kind
        self.message = message
        self.location = location
        self.related = related
        self.help = help
    }
}
