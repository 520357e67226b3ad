/// A mistake in the text of a file, apart from its meaning.
public struct YAMLProblem: Sendable {
    /// The kinds of problems, from which findings get their rules.
    public enum Kind: Sendable, CaseIterable {
        /// Text that is neither YAML nor JSON.
        case syntax
        /// A quoted text without a closing quote, which extends to the next quote.
        case unclosedQuote
        /// A key that equals an earlier key of its mapping.
        case duplicateKey
        /// An alias to an anchor that is not defined before it.
        case unknownAnchor
        /// An alias within the node that it refers to.
        case recursiveAlias
        /// Nesting beyond a limit of depth.
        case tooDeep
        /// A file beyond a limit of size or of nodes, or one that memory does not suffice for.
        case tooLarge
        /// A second YAML document in the file, which is not read.
        case secondDocument
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A `<<` key whose value is neither a mapping nor a list of mappings.
        case invalidMergeKey
        /// Tabs that are read as spaces.
        case tabIndentation
        /// A `.json` file with mistakes that YAML allows.
        case looseJSON

        /// True if the problem leaves no tree of the file.
        package var leavesNoTree: Bool {
            switch self {
            case .syntax, .unclosedQuote, .tooDeep, .tooLarge, .invalidUTF8: true
            case .duplicateKey, .unknownAnchor, .recursiveAlias, .secondDocument, .invalidMergeKey, .tabIndentation,
                .looseJSON:
                false
            }
        }
    }

    /// The kind, which decides the rule of the finding.
    public let kind: Kind
    /// The message: lower-case, without a full stop.
    public let message: String
    /// The place of the mistake, which may precede the place where the reader noticed it.
    public let location: SourceLocation
    /// Another place that explains the problem, such as the first of two equal keys.
    public let related: SourceLocation?
    /// The advice, if there is any.
    public let help: String?

    /// Creates a problem. Only readers of text do so; users of trees get problems from `YAMLTree.problems`.
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
