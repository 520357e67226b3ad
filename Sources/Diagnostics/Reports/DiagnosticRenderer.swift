/// A renderer of findings in one format, which keeps their order and severities.
public struct DiagnosticRenderer: Sendable {
    private let format: DiagnosticFormat
    private let color: Bool
    private let toolVersion: String
    private let listsAll: Bool

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - color: True if `text` may use ANSI colours; the other formats have none.
    ///   - toolVersion: The version that SARIF states.
    ///   - listsAll: False if `text` folds findings of one cause and limits their number; the other formats
    ///     list all.
    public init(format: DiagnosticFormat, color: Bool, toolVersion: String, listsAll: Bool = true) {
        self.format = format
        self.color = color
        self.toolVersion = toolVersion
        self.listsAll = listsAll
    }

    /// Returns the text to print, which ends with a line end. Without findings, it is empty in the formats `text` and
    /// `github`.
    public func render(_ findings: [Diagnostic]) -> String {
        render(FindingGroups([findings]))
    }

    /// Returns the text to print, in which only findings of one group are folded.
    public func render(_ findings: FindingGroups) -> String {
        switch format {
        case .text: TextReport(style: TextStyle(color: color), listsAll: listsAll).render(findings)
        case .json: JSONReport.render(findings.all)
        case .github: GitHubReport.render(findings.all)
        case .sarif: SARIFReport(toolVersion: toolVersion).render(findings.all)
        }
    }
}
