/// How findings are printed.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// For people, editors and Xcode: `path:line:column: error: …`, then the line of the spec with a caret.
    case text
    /// For scripts: one array, an object per finding, always with the same keys.
    case json
    /// For GitHub Actions, which shows each finding at its line of a pull request.
    case github
    /// For code scanning services: SARIF 2.1.0.
    case sarif
}
