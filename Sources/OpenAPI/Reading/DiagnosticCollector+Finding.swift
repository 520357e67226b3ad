import Diagnostics
import YAMLTree

extension DiagnosticCollector {
    /// Reports something about a description, as severe as it always is.
    func report(
        _ finding: Finding, _ message: String, at location: SourceLocation, pointer: String? = nil,
        help: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        report(
            Diagnostic(
                id: finding.id, severity: finding.severity, message: message, location: location, pointer: pointer,
                help: help, notes: notes))
    }
}
