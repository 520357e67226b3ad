import YAMLTree

/// A writer of completions that fit the text around the cursor, such as its quotes.
struct CompletionWriter {
    private let cursor: CursorPath
    private let range: TextRange
    private let quote: Character?
    private let hasColon: Bool

    init(_ cursor: CursorPath, in file: SourceFile, at offset: Int) {
        self.cursor = cursor
        quote = cursor.word.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
        let rest = file.utf8[min(offset, file.utf8.count)...].prefix { $0 != UInt8(ascii: "\n") }
        // Editors insert the closing quote by themselves.
        let isClosed = quote?.asciiValue.map { rest.first == $0 } ?? false
        hasColon = rest.dropFirst(isClosed ? 1 : 0).first { !$0.isBlank } == UInt8(ascii: ":")
        range = TextRange(
            start: file.position(of: cursor.start), end: file.position(of: offset + (isClosed ? 1 : 0)))
    }

    func item(_ candidate: CompletionCandidates.Candidate) -> CompletionItem {
        let text = candidate.kind == .property ? key(candidate) : value(candidate.text)
        let filter = (quote.map { String($0) } ?? "") + candidate.text
        return CompletionItem(
            label: candidate.text, kind: candidate.kind, detail: candidate.detail, filterText: filter,
            textEdit: TextEdit(range: range, newText: text))
    }

    private func key(_ candidate: CompletionCandidates.Candidate) -> String {
        let key = cursor.isJSON ? quoted(candidate.text) : quote == nil ? candidate.text : quoted(candidate.text)
        if hasColon { return key }
        return key + (candidate.isMapping && !cursor.isJSON ? ":" : ": ")
    }

    private func value(_ text: String) -> String {
        // These characters have a meaning in YAML: `#` begins a comment.
        let needsQuotes = cursor.isJSON || quote != nil || text.contains { "#:,[]{}&*!|>%@`".contains($0) }
        return needsQuotes ? quoted(text) : text
    }

    private func quoted(_ text: String) -> String {
        let quote = quote ?? "\""
        return text.quoted(by: quote)
    }
}
