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
        var text = text
        let isPlain = text.withUTF8 { bytes in
            bytes.allSatisfy { (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }
        }
        if isPlain { return text }
        return String(
            text.unicodeScalars.map { scalar -> Character in
                scalar == "\n" || !scalar.isInvisible ? Character(scalar) : " "
            })
    }

    func print(to printer: inout SwiftPrinter) {
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 {
                printer.line("///")
            }
            CommentWrapper(paragraph, margin: margin).print(to: &printer)
        }
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
