public import YAMLTree

extension YAMLProblem {
    /// The problem as a finding.
    public var diagnostic: Diagnostic {
        Diagnostic(
            id: kind.diagnosticID,
            severity: kind == .secondDocument ? .warning : .error,
            message: message,
            location: location,
            help: help,
            notes: related.map { [Diagnostic.Note(kind.relatedMessage, at: $0)] } ?? [])
    }
}

extension YAMLProblem.Kind {
    /// The ID under which problems of this kind are listed.
    public var diagnosticID: DiagnosticID {
        switch self {
        case .syntax: "yaml-syntax"
        case .unclosedQuote: "yaml-syntax"
        case .duplicateKey: "duplicate-key"
        case .unknownAnchor: "unknown-anchor"
        case .recursiveAlias: "recursive-alias"
        case .tooDeep: "too-deep"
        case .tooLarge: "too-large"
        case .secondDocument: "second-document"
        case .invalidUTF8: "invalid-utf8"
        case .invalidMergeKey: "invalid-merge-key"
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
