/// A printer of a text as doc comment lines. It wraps paragraphs, and leaves code, lists, headings and tables apart.
///
/// Comments are most of a client's text. For speed, the wrapper reads bytes and copies them once.
struct CommentWrapper {
    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private let text: String
    private let margin: String
    private var width = 0
    /// The number of characters in the present line; `nil` between lines.
    private var length: Int?
    private var isCode = false
    /// True if the last printed line was not empty.
    private var isBehindText = false

    /// - Parameter margin: The text at the start of each line, after `/// `.
    init(_ text: String, margin: String) {
        self.text = text
        self.margin = margin
    }

    func print(to printer: inout SwiftPrinter) {
        var wrapper = self
        wrapper.width = max(40, SwiftPrinter.width - printer.level * 4 - 4 - margin.width)
        var text = text
        text.withUTF8 { wrapper.wrap($0[...], &printer) }
    }

    private mutating func wrap(_ text: Bytes, _ printer: inout SwiftPrinter) {
        var rest = text
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            add(line: rest[..<end], &printer)
            rest = rest[(end + 1)...]
        }
        add(line: rest, &printer)
        endLine(&printer)
        if isCode {
            // An open fence would include the rest of the comment.
            printer.line("/// \(margin)```")
        }
    }

    private mutating func add(line: Bytes, _ printer: inout SwiftPrinter) {
        let content = line.drop { $0 == UInt8(ascii: " ") }
        if content.starts(with: "```".utf8) {
            isCode.toggle()
            print(content, &printer)
        } else if isCode {
            print(line, &printer)
        } else if content.isEmpty {
            endLine(&printer)
            if isBehindText { print(content, &printer) }
        } else if Self.isStandalone(content) {
            endLine(&printer)
            fill(content, after: line[..<content.startIndex], &printer)
            endLine(&printer)
        } else {
            fill(content, &printer)
        }
    }

    /// Prints a line unchanged.
    private mutating func print(_ line: Bytes, _ printer: inout SwiftPrinter) {
        endLine(&printer)
        if line.isEmpty {
            printer.line("///")
        } else {
            beginLine(&printer)
            printer.append(line)
            printer.endLine()
        }
        isBehindText = !line.isEmpty
    }

    /// Returns true for list items, headings, quotes and table rows.
    private static func isStandalone(_ line: Bytes) -> Bool {
        if line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "|") { return true }
        let marker = line.prefix { $0 != UInt8(ascii: " ") }
        if marker.count == 1, let mark = marker.first, "-*+>".utf8.contains(mark) { return true }
        guard marker.count > 1, marker.last == UInt8(ascii: ".") else { return false }
        return String(decoding: marker.dropLast(), as: UTF8.self).allSatisfy(\.isNumber)
    }

    /// Adds words to the present line, and begins a new line when it is full.
    ///
    /// - Parameter blanks: The indentation of a list item, for each line of the item.
    private mutating func fill(_ words: Bytes, after blanks: Bytes? = nil, _ printer: inout SwiftPrinter) {
        let width = width - (blanks?.count ?? 0)
        var isFirst = true
        var rest = words
        while !rest.isEmpty {
            let word = rest.prefix { $0 != UInt8(ascii: " ") }
            rest = rest[word.endIndex...].drop { $0 == UInt8(ascii: " ") }
            let count = word.width
            if let length, length + 1 + count <= width {
                printer.append(UInt8(ascii: " "))
                self.length = length + 1 + count
            } else {
                endLine(&printer)
                beginLine(&printer)
                if let blanks {
                    printer.append(blanks)
                    if !isFirst { printer.append("  ") }
                }
                isFirst = false
                length = count
            }
            printer.append(word)
        }
    }

    private func beginLine(_ printer: inout SwiftPrinter) {
        printer.beginLine("/// ")
        printer.append(margin)
    }

    private mutating func endLine(_ printer: inout SwiftPrinter) {
        guard length != nil else { return }
        printer.endLine()
        length = nil
        isBehindText = true
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// The number of characters. Most text is ASCII, where bytes are faster to count.
    fileprivate var width: Int {
        allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count
    }
}
