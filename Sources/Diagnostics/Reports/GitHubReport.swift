import ShownText
import YAMLTree

/// Findings as workflow commands of GitHub Actions, one line each.
enum GitHubReport {
    static func render(_ findings: [Diagnostic]) -> String {
        findings.map { command(for: $0) + "\n" }.joined()
    }

    private static func command(for finding: Diagnostic) -> String {
        let properties = (place(of: finding.location) + [("title", finding.id.rawValue)])
            .map { "\($0)=\(escapedProperty($1))" }
            .joined(separator: ",")
        return "::\(name(of: finding.severity)) \(properties)::\(escaped(message(of: finding)))"
    }

    private static func place(of location: SourceLocation?) -> [(String, String)] {
        guard let location else { return [] }
        return [
            ("file", location.file.path),
            ("line", String(location.line)),
            ("col", String(location.column)),
            ("endColumn", String(location.column + location.length)),
        ]
    }

    private static func name(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// Returns the message with help and notes as further lines, because an annotation has one text.
    private static func message(of finding: Diagnostic) -> String {
        let help = finding.help.map { ["help: " + DisplayText.escaped($0)] } ?? []
        let notes = finding.notes.map {
            DisplayText.escaped("\($0.location): note: \($0.message)")
        }
        return ([DisplayText.escaped(finding.message)] + help + notes).joined(separator: "\n")
    }

    /// Escapes a message as `escapeData` of GitHub's runner does.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Escapes a property as `escapeProperty` of GitHub's runner does.
    private static func escapedProperty(_ text: String) -> String {
        var result = ""
        for scalar in escaped(text).unicodeScalars {
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
