import ShownText
import SwiftPlan

/// A doc comment from texts of a document. It wraps paragraphs, keeps lists and code, and replaces characters that
/// could end the comment by blanks.
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

    /// Creates an item of a list within a comment. `level` is the number of lists that the item's list nests in.
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
        // Most texts are ASCII, and Unicode properties are slow.
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
