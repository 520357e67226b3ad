/// A mistake in the text of a file, apart from its meaning.
public struct YAMLProblem: Sendable {
    /// The kind of a problem, for the code that turns problems into diagnostics.
    public enum Kind: Sendable, CaseIterable {
        case syntax
        /// A quoted text without an end, which extends to the next quote.
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
        /// A file of JSON with mistakes that YAML allows.
        case looseJSON

        /// True if nothing of the file can be used.
        package var leavesNoTree: Bool {
            switch self {
            case .syntax, .unclosedQuote, .tooDeep, .tooLarge, .invalidUTF8: true
            case .duplicateKey, .unknownAnchor, .recursiveAlias, .secondDocument, .invalidMergeKey, .tabIndentation,
                .looseJSON:
                false
            }
        }
    }

    /// The kind, which also decides the ID of the finding.
    public let kind: Kind
    /// Lower-case, concrete, without a full stop.
    public let message: String
    /// The place of the mistake, which is not always the place where the reader noticed it.
    public let location: SourceLocation
    /// Another place that explains the problem, such as the first of two equal keys.
    public let related: SourceLocation?
    /// The text to write instead, if it is known.
    public let help: String?

    /// A problem, for readers of text. Users of trees get problems from `YAMLTree.problems`.
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
