import ShownText
import YAMLTree

/// Findings as compilers print them.
///
///     specs/copy.yaml:14:9: error: unknown key 'requierd' in a parameter [unknown-key]
///     14 |         requierd: true
///        |         ^~~~~~~~ help: did you mean 'required'?
struct TextReport {
    let style: TextStyle

    func render(_ findings: [Diagnostic]) -> String {
        findings.map { lines(of: $0) }.joined()
    }

    private func lines(of finding: Diagnostic) -> String {
        let id = DisplayText.escaped(finding.id.rawValue)
        var text = headline(finding.severity, finding.message, at: finding.location) + style.faint(" [\(id)]") + "\n"
        let help = finding.help.map { "help: " + DisplayText.escaped($0) }
        if let excerpt = finding.location.flatMap({ SourceExcerpt($0) }) {
            text += lines(of: excerpt, remark: help)
        } else if let help {
            text += help + "\n"
        }
        for note in finding.notes {
            text += headline(.note, note.message, at: note.location) + "\n"
            if let excerpt = SourceExcerpt(note.location) { text += lines(of: excerpt, remark: nil) }
        }
        return text
    }

    private func headline(_ severity: Diagnostic.Severity, _ message: String, at location: SourceLocation?) -> String {
        let place = location.map { style.strong(DisplayText.escaped($0.description) + ":") + " " } ?? ""
        return place + style.severity(severity, severity.rawValue + ":") + " "
            + style.strong(DisplayText.escaped(message))
    }

    private func lines(of excerpt: SourceExcerpt, remark: String?) -> String {
        let number = String(excerpt.lineNumber)
        let margin = String(repeating: " ", count: number.count)
        let source = excerpt.text.isEmpty ? "" : " " + excerpt.text
        let marker = style.marker(excerpt.marker)
        return style.faint("\(number) |") + source + "\n"
            + style.faint("\(margin) |") + " " + excerpt.indent + marker + (remark.map { " " + $0 } ?? "") + "\n"
    }
}
