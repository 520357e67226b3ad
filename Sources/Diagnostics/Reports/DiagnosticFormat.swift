/// The format in which findings are printed.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// Text for people, editors and Xcode: `path:line:column: error: …`, then the line of the spec with a caret.
    case text
    /// JSON for scripts: one array with an object for each finding, always with the same keys.
    case json
    /// Commands for GitHub Actions, which shows each finding at its line of a pull request.
    case github
    /// SARIF 2.1.0 for code scanning services.
    case sarif
}
