import Diagnostics

extension DiagnosticCollector {
    /// Reports a file that no reference leads to: the root of a spec, or an overlay.
    ///
    /// - Parameter names: The names of the files in the same folder, for a suggestion.
    func report(_ problem: FileProblem, of path: String, beside names: [String]) {
        switch ReferenceProblem(problem, path: path) {
        case .unreadableFile(_, let reason):
            report(Finding.unreadableFile, "'\(path)' cannot be read: \(reason)", at: nil)
        case .outside:
            report(Finding.referenceOutsideFolder, "'\(path)' lies outside the folder that may be read", at: nil)
        default:
            report(
                Finding.missingFile, "there is no file '\(path)'", at: nil,
                help: suggestion(for: SourcePath.name(of: path), among: names).map(Help.didYouMean))
        }
    }
}
