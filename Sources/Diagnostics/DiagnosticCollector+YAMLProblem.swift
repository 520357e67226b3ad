public import YAMLTree

extension DiagnosticCollector {
    /// Reports a problem in the text of a file.
    public func report(_ problem: YAMLProblem) {
        report(
            problem.kind.finding, problem.message, at: problem.location, help: problem.help.map { Help($0) },
            notes: problem.related.map { [Diagnostic.Note(problem.kind.relatedMessage, at: $0)] } ?? [],
            containment: problem.kind.containment)
    }
}

extension YAMLProblem.Kind {
    /// The kind of finding for this kind of problem.
    var finding: TextFinding {
        switch self {
        case .syntax, .unclosedQuote: .syntax
        case .duplicateKey: .duplicateKey
        case .unknownAnchor: .unknownAnchor
        case .recursiveAlias: .recursiveAlias
        case .tooDeep: .tooDeep
        case .tooLarge: .tooLarge
        case .secondDocument: .secondDocument
        case .invalidUTF8: .invalidUTF8
        case .invalidMergeKey: .invalidMergeKey
        case .tabIndentation: .tabIndentation
        case .looseJSON: .looseJSON
        }
    }

    fileprivate var containment: String? {
        switch self {
        case .duplicateKey: "the first is used"
        case .unknownAnchor, .recursiveAlias: "nothing is taken to stand there"
        case .invalidMergeKey: "it is left out"
        case .syntax, .unclosedQuote, .tooDeep, .tooLarge, .secondDocument, .invalidUTF8, .tabIndentation, .looseJSON: nil
        }
    }

    fileprivate var relatedMessage: String {
        switch self {
        case .duplicateKey: "first defined here; this one is used"
        case .unclosedQuote: "it ends here, and text follows it"
        case .recursiveAlias: "the node begins here"
        default: "the part it belongs to begins here"
        }
    }
}
