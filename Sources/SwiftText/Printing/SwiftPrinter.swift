import SwiftPlan

/// Prints indented lines of Swift, so that the code of a printer looks like its output.
struct SwiftPrinter {
    /// The column at which a line is broken, if it can be.
    static let width = 100

    /// UTF-8: text is compared, counted and joined by the byte, and characters are slow to find.
    private var bytes: [UInt8] = []
    private(set) var lineCount = 0
    private(set) var level = 0

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// One line, or several at the same indentation; an empty one stays empty.
    mutating func line(_ lines: String = "") {
        var lines = lines
        lines.withUTF8 { bytes in
            var rest = bytes[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                write(rest[..<end])
                rest = rest[(end + 1)...]
            }
            write(rest)
        }
    }

    private mutating func write(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        if !line.isEmpty {
            beginLine()
            append(line)
        }
        endLine()
    }

    // MARK: Lines in pieces

    /// Begins a line that is not empty.
    mutating func beginLine(_ start: String = "") {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 4))
        append(start)
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text))
    }

    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        lineCount += 1
    }

    // MARK: Layout

    mutating func indent(_ body: (inout SwiftPrinter) -> Void) {
        level += 1
        body(&self)
        level -= 1
    }

    /// `head {`, the body indented, `}`.
    mutating func block(_ head: String, _ body: (inout SwiftPrinter) -> Void) {
        line(head + " {")
        indent(body)
        line("}")
    }

    /// A list between brackets: on one line where it fits, else an item a line.
    mutating func list(
        _ head: String, _ items: [String], _ tail: String, trailingComma: Bool = false, isBroken: Bool = false
    ) {
        let flat = head + items.joined(separator: ", ") + tail
        if !isBroken, fits(flat) {
            line(flat)
            return
        }
        line(head)
        indent { printer in
            for (index, item) in items.enumerated() {
                printer.line(item + (index < items.count - 1 || trailingComma ? "," : ""))
            }
        }
        line(tail)
    }

    /// A list between brackets: on one line where it fits, else as many items a line as do.
    mutating func filled(_ head: String, _ items: [String], _ tail: String) {
        let flat = head + items.joined(separator: ", ") + tail
        if fits(flat) {
            line(flat)
            return
        }
        line(head)
        indent { printer in
            var current = ""
            for item in items {
                if !current.isEmpty, !printer.fits(current + " " + item + ",") {
                    printer.line(current)
                    current = ""
                }
                current += (current.isEmpty ? "" : " ") + item + ","
            }
            printer.line(current)
        }
        line(tail)
    }

    func fits(_ line: String) -> Bool {
        // Bytes are at hand, and there are no fewer than characters.
        let isShort = level * 4 + line.utf8.count <= Self.width || level * 4 + line.width <= Self.width
        return isShort && !line.utf8.contains(UInt8(ascii: "\n"))
    }

    /// Blank lines between the parts, none before the first or after the last.
    mutating func separated<Part>(_ parts: [Part], _ body: (inout SwiftPrinter, Part) -> Void) {
        for (index, part) in parts.enumerated() {
            if index > 0 {
                line()
            }
            body(&self, part)
        }
    }
}
