/// Turns findings into the text of one format. Order and severities are the caller's.
public struct DiagnosticRenderer: Sendable {
    private let format: DiagnosticFormat
    private let color: Bool
    private let toolVersion: String

    /// - Parameters:
    ///   - color: whether `text` may use ANSI colours; the other formats have none.
    ///   - toolVersion: stated in SARIF.
    public init(format: DiagnosticFormat, color: Bool, toolVersion: String) {
        self.format = format
        self.color = color
        self.toolVersion = toolVersion
    }

    /// The text to print, with a line end after its last line; empty if a line format has nothing to say.
    public func render(_ findings: [Diagnostic]) -> String {
        switch format {
        case .text: TextReport(style: TextStyle(color: color)).render(findings)
        case .json: JSONReport.render(findings)
        case .github: GitHubReport.render(findings)
        case .sarif: SARIFReport(toolVersion: toolVersion).render(findings)
        }
    }
}
