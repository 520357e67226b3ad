import Diagnostics
import YAMLTree

extension LanguageServer {
    /// Returns a change for each finding in a range that has a replacement.
    func actions(_ parameters: ActionParameters) -> [CodeAction] {
        readChangedParts()
        guard let path = FileURI.path(parameters.textDocument.uri) else { return [] }
        var seen: Set<Diagnostic> = []
        return workspace.findings.compactMap { _, finding in
            guard let location = finding.location, location.file.path == path, let replacement = finding.replacement,
                location.range.touches(parameters.range), seen.insert(finding).inserted
            else { return nil }
            let edit = TextEdit(range: location.range, newText: location.quoted(replacement))
            return CodeAction(
                title: "Change to '\(replacement)'",
                diagnostics: [EditorFinding(finding, uri: { workspace.uri(of: $0) })],
                edit: .init(changes: [parameters.textDocument.uri: [edit]]))
        }
    }
}

extension TextRange {
    func touches(_ other: TextRange) -> Bool {
        !(end < other.start) && !(other.end < start)
    }
}

extension Position: Comparable {
    package static func < (one: Position, other: Position) -> Bool {
        (one.line, one.character) < (other.line, other.character)
    }
}

extension SourceLocation {
    /// Returns the text in the same quotes as the text at this position, if it has any.
    fileprivate func quoted(_ text: String) -> String {
        guard let line = file.lineBytes(line) else { return text }
        let start = line.endOfScalars(max(column - 1, 0), after: line.startIndex)
        guard start < line.endIndex, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(line[start]) else { return text }
        let quote = Character(Unicode.Scalar(line[start]))
        return text.quoted(by: quote)
    }
}
