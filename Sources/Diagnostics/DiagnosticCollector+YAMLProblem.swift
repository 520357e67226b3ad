public import YAMLTree

extension DiagnosticCollector {
    /// Reports a problem in the text of a file.
    ///
    /// - Parameters:
    ///   - notes: Notes about further places.
    ///   - consequence: The consequence for the rest of the spec if the file is left out, as part of a sentence. It is
    ///     ignored for a problem that ends the run or is contained within the file.
    ///   - limit: The highest severity of the finding. It is ignored for a problem that ends the run.
    public func report(
        _ problem: YAMLProblem, notes: [Diagnostic.Note] = [], consequence: String? = nil,
        atMost limit: Diagnostic.Severity = .error
    ) {
        let finding = problem.kind.finding
        report(
            finding, problem.message, at: problem.location, help: problem.help.map { Help($0) },
            notes: (problem.related.map { [Diagnostic.Note(problem.kind.relatedMessage, at: $0)] } ?? []) + notes,
            consequence: problem.kind.consequence ?? (finding.isContainable ? consequence : nil),
            atMost: finding.isContainable ? limit : .error)
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

    fileprivate var consequence: String? {
        switch self {
        case .duplicateKey: "the first is used"
        case .unknownAnchor, .recursiveAlias: "it is read as null"
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
