import ShownText
import YAMLTree

/// Findings as a JSON array of objects. Every object has all keys; a missing value is `null`.
enum JSONReport {
    static func render(_ findings: [Diagnostic]) -> String {
        JSONText.lines(findings.map(object)) + "\n"
    }

    private static func object(_ finding: Diagnostic) -> String {
        JSONText.object([
            "id": JSONText.string(finding.id.rawValue),
            "severity": JSONText.string(finding.severity.rawValue),
            "message": JSONText.string(finding.message),
            "file": JSONText.string(finding.location?.file.path),
            "line": JSONText.number(finding.location?.line),
            "column": JSONText.number(finding.location?.column),
            "length": JSONText.number(finding.location?.length),
            "pointer": JSONText.string(finding.pointer),
            "help": JSONText.string(finding.help),
            "notes": JSONText.array(finding.notes.map(object)),
        ])
    }

    private static func object(_ note: Diagnostic.Note) -> String {
        JSONText.object([
            "message": JSONText.string(note.message),
            "file": JSONText.string(note.location.file.path),
            "line": JSONText.number(note.location.line),
            "column": JSONText.number(note.location.column),
            "length": JSONText.number(note.location.length),
        ])
    }
}
