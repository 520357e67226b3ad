public import Diagnostics
import YAMLTree

extension DiagnosticID: ExpressibleByStringLiteral {
    public init(stringLiteral: String) {
        self.init(rawValue: stringLiteral)
    }
}

/// A place in a file with this text.
func place(
    _ line: Int, _ column: Int, length: Int = 1, in text: String, path: String = "specs/copy.yaml"
) -> SourceLocation {
    SourceLocation(file: SourceFile(path: path, bytes: Array(text.utf8)), line: line, column: column, length: length)
}

func render(_ findings: Diagnostic..., format: DiagnosticFormat = .text, color: Bool = false) -> String {
    DiagnosticRenderer(format: format, color: color, toolVersion: "1.2.3").render(findings)
}

func finding(
    _ message: String = "unknown key 'requierd' in a parameter",
    at location: SourceLocation?,
    id: DiagnosticID = "unknown-key",
    severity: Diagnostic.Severity = .error,
    pointer: String? = nil,
    help: Help? = nil,
    notes: [Diagnostic.Note] = []
) -> Diagnostic {
    Diagnostic(
        id: id, severity: severity, message: message, location: location, pointer: pointer, help: help, notes: notes)
}
