/// Turns findings into the text of one format. It keeps their order and severities.
public struct DiagnosticRenderer: Sendable {
    private let format: DiagnosticFormat
    private let color: Bool
    private let toolVersion: String
    private let listsAll: Bool

    /// - Parameters:
    ///   - color: True if `text` may use ANSI colours; the other formats have none.
    ///   - toolVersion: The version that SARIF states.
    ///   - listsAll: True if `text` lists each finding, even if many say the same; the other formats list all.
    public init(format: DiagnosticFormat, color: Bool, toolVersion: String, listsAll: Bool = true) {
        self.format = format
        self.color = color
        self.toolVersion = toolVersion
        self.listsAll = listsAll
    }

    /// The text to print, with a line end after its last line; empty if a line format has nothing to say.
    public func render(_ findings: [Diagnostic]) -> String {
        switch format {
        case .text: TextReport(style: TextStyle(color: color), listsAll: listsAll).render(findings)
        case .json: JSONReport.render(findings)
        case .github: GitHubReport.render(findings)
        case .sarif: SARIFReport(toolVersion: toolVersion).render(findings)
        }
    }
}
