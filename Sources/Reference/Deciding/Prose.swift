import ShownText
import SwiftPlan
import SwiftText

/// Conversion of descriptions in a document to blocks. OpenAPI allows CommonMark in them, but they may contain
/// anything: paragraphs, lists and code are recognised, and everything else is text.
enum Prose {
    static func blocks(_ text: String?) -> [Block] {
        guard let text else { return [] }
        var reader = ProseReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
        return reader.finish()
    }

    /// Converts a text to one line.
    static func line(_ text: String?) -> [Inline] {
        let parts = blocks(text).flatMap { block -> [[Inline]] in
            switch block {
            case .paragraph(let line): [line]
            case .list(let items): items
            case .code(let code): [[.code(visible(code.text, keepsLines: false))]]
            default: []
            }
        }
        return .joined(parts, by: " ")
    }

    /// Replaces invisible characters, which can change how a text is shown, by blanks.
    static func visible(_ text: some StringProtocol, keepsLines: Bool = false) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || (keepsLines && $0 == UInt8(ascii: "\n")) }
        if isPlain { return String(text) }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isKept = !scalar.isInvisible || (keepsLines && scalar == "\n")
            result.append(isKept ? scalar : " ")
        }
        return String(result)
    }
}

/// A parser of a text, line by line.
private struct ProseReader {
    private var blocks: [Block] = []
    private var paragraph: [Substring] = []
    private var items: [[Substring]] = []
    private var code: [Substring]?

    mutating func read(_ line: Substring) {
        let content = line.drop { $0 == " " || $0 == "\t" }
        if content.hasPrefix("```") || content.hasPrefix("~~~") {
            fence()
        } else if code != nil {
            code?.append(line)
        } else if content.allSatisfy(\.isWhitespace) {
            flush()
        } else if let item = Self.item(content) {
            if !paragraph.isEmpty { flush() }
            items.append([item])
        } else if !items.isEmpty {
            items[items.count - 1].append(content)
        } else if content.first == "#" || content.first == "|" {
            flush()
            paragraph = [content.drop { $0 == "#" }]
            flush()
        } else {
            paragraph.append(content.first == ">" ? content.dropFirst() : content)
        }
    }

    mutating func finish() -> [Block] {
        if code != nil { fence() }
        flush()
        return blocks
    }

    private mutating func fence() {
        if let lines = code {
            let text = Prose.visible(lines.joined(separator: "\n"), keepsLines: true)
            if !text.isEmpty { blocks.append(.code(Code(language: "text", text: text))) }
            code = nil
        } else {
            flush()
            code = []
        }
    }

    private mutating func flush() {
        if !paragraph.isEmpty {
            let line = InlineReader.inlines(paragraph.joined(separator: " "))
            if !line.isEmpty { blocks.append(.paragraph(line)) }
            paragraph = []
        }
        if !items.isEmpty {
            blocks.append(.list(items.map { InlineReader.inlines($0.joined(separator: " ")) }))
            items = []
        }
    }

    /// Returns the text after the marker of a list item; `nil` if the line is not an item.
    private static func item(_ line: Substring) -> Substring? {
        let mark = line.prefix { $0 != " " }
        let isNumber = mark.last == "." && mark.count > 1 && mark.count < 5 && mark.dropLast().allSatisfy(\.isNumber)
        guard ["-", "*", "+"].contains(mark) || isNumber, mark.endIndex < line.endIndex else { return nil }
        return line[mark.endIndex...].drop { $0 == " " }
    }
}

extension Documentation {
    /// The summary, the details and the notes, without a summary that the details repeat.
    var texts: [String] {
        guard let details, details != summary else { return [summary].compactMap { $0 } + notes }
        let words = (summary ?? "").prefix { $0 != "." }
        return (details.hasPrefix(words) ? [details] : [summary ?? "", details]) + notes
    }
}
