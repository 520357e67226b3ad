import ShownText
import YAMLTree

/// A report of findings as text, in the style of compilers.
///
///     specs/copy.yaml:14:9: error: unknown key 'requierd' in a parameter [unknown-key]
///     14 |         requierd: true
///        |         ^~~~~~~~ help: did you mean 'required'?
struct TextReport {
    let style: TextStyle
    /// True if every finding is listed, even with a message that others have too.
    let listsAll: Bool

    func render(_ findings: FindingGroups) -> String {
        guard !listsAll else { return findings.all.map { lines(of: $0, repetitionCount: 0) }.joined() }
        let folded = FoldedFindings(findings)
        let text = folded.entries.map { lines(of: $0.finding, repetitionCount: $0.repetitionCount) }.joined()
        return folded.omittedCount == 0 ? text : text + "and \(folded.omittedCount) more findings, which '--all' lists\n"
    }

    private func lines(of finding: Diagnostic, repetitionCount: Int) -> String {
        let id = DisplayText.escaped(finding.id.rawValue)
        var text = headline(finding.severity, finding.message, at: finding.location) + style.faint(" [\(id)]") + "\n"
        let help = finding.help.map { "help: " + DisplayText.escaped($0) }
        if let excerpt = finding.location.flatMap({ SourceExcerpt($0) }) {
            text += lines(of: excerpt, remark: help)
        } else if let help {
            text += help + "\n"
        }
        if let place = finding.place { text += style.faint("  in " + DisplayText.escaped(place)) + "\n" }
        if repetitionCount > 0 {
            text += style.faint("  and \(repetitionCount) more \(repetitionCount == 1 ? "place" : "places")") + "\n"
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

extension Diagnostic {
    /// The operation and the JSON pointer, if the line is so long that its number says little, as in a minified file.
    fileprivate var place: String? {
        guard let location, let line = location.file.lineBytes(location.line), line.count > SourceExcerpt.longLine,
            let pointer = pointer?.split(separator: "#").last
        else { return nil }
        return (operation(in: pointer).map { $0 + ", " } ?? "") + "#" + pointer
    }

    /// Returns `GET /pets` for `/paths/~1pets/get/parameters/0`; `nil` if the pointer is not within an operation.
    private func operation(in pointer: Substring) -> String? {
        let tokens = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard tokens.count >= 3, tokens.first == "paths", let path = tokens.dropFirst().first,
            let method = tokens.dropFirst(2).first, method.allSatisfy(\.isLetter), method != "parameters", method != "servers"
        else { return nil }
        return method.uppercased() + " " + path.replacing("~1", with: "/").replacing("~0", with: "~")
    }
}
