import ShownText
import SwiftPlan

/// Makes doc comments of the texts of a document: it wraps them, keeps lists and code, and escapes text that could end
/// the comment.
struct DocComment {
    private var paragraphs: [String] = []
    private var margin = ""

    init(_ documentation: Documentation) {
        add(documentation.summary)
        if documentation.details != documentation.summary {
            add(documentation.details)
        }
        documentation.notes.forEach { add($0) }
    }

    init(_ text: String? = nil) {
        add(text)
    }

    /// One item of a list within a comment.
    init(listItem text: String, level: Int) {
        add(text)
        margin = String(repeating: "  ", count: level)
    }

    mutating func add(_ text: String?) {
        guard let text else { return }
        let trimmed = Self.harmless(text).trimmed
        if !trimmed.isEmpty {
            paragraphs.append(trimmed)
        }
    }

    private static func harmless(_ text: String) -> String {
        // Most texts are plain, and Unicode properties are slow.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }) { return text }
        return String(
            text.unicodeScalars.map { scalar -> Character in
                scalar == "\n" || !scalar.isInvisible ? Character(scalar) : " "
            })
    }

    func print(to printer: inout SwiftPrinter) {
        let width = max(40, SwiftPrinter.width - printer.level * 4 - 4 - margin.width)
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 {
                printer.line("///")
            }
            for line in Self.wrap(paragraph, width) {
                printer.line(line.isEmpty ? "///" : "/// " + margin + line)
            }
        }
    }

    /// Joins the lines of each paragraph and breaks them anew; lines with markup stay.
    private static func wrap(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var words: [Substring] = []
        var isCode = false
        func flush() {
            lines += fill(words, width)
            words = []
        }
        for line in text.lines {
            let content = line.withoutLeadingBlanks
            if content.startsWith(bytesOf: "```") {
                flush()
                isCode.toggle()
                lines.append(String(content))
            } else if isCode {
                lines.append(String(line))
            } else if content.isEmpty {
                flush()
                if lines.last?.isEmpty == false { lines.append("") }
            } else if isStandalone(content) {
                flush()
                lines += fill(line, width)
            } else {
                words += content.words
            }
        }
        flush()
        if isCode {
            // An open fence would include the rest of the comment.
            lines.append("```")
        }
        return lines
    }

    /// True for list items, headings, quotes and table rows.
    private static func isStandalone(_ line: Substring) -> Bool {
        if line.utf8.first == UInt8(ascii: "#") || line.utf8.first == UInt8(ascii: "|") { return true }
        let marker = line[..<(line.utf8.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex)]
        if ["-", "*", "+", ">"].contains(marker) { return true }
        return marker.utf8.last == UInt8(ascii: ".") && marker.dropLast().allSatisfy(\.isNumber) && marker.utf8.count > 1
    }

    private static func fill(_ item: Substring, _ width: Int) -> [String] {
        let margin = String(item[..<item.withoutLeadingBlanks.startIndex])
        let lines = fill(item.words, width - margin.width)
        return lines.enumerated().map { margin + ($0 > 0 ? "  " : "") + $1 }
    }

    private static func fill(_ words: [Substring], _ width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var length = 0
        for word in words {
            let count = word.width
            if !current.isEmpty, length + 1 + count <= width {
                current += " "
                current += word
                length += 1 + count
            } else {
                if !current.isEmpty { lines.append(current) }
                current = String(word)
                length = count
            }
        }
        return current.isEmpty ? lines : lines + [current]
    }
}

extension String {
    fileprivate var trimmed: String {
        var view = self[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
