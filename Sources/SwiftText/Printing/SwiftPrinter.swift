import SwiftPlan

/// A buffer for indented lines of Swift. Its functions take closures, so that a printer's code looks like its output.
struct SwiftPrinter {
    /// The most columns of a line that can be broken.
    static let width = 100

    /// The text as UTF-8, because bytes are faster to append and to count than characters.
    private var bytes: [UInt8] = []
    private(set) var lineCount = 0
    private(set) var level = 0

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Prints one line or several with the present indentation. Empty lines get none.
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

    /// Begins a line with the indentation. The line must not stay empty.
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

    mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: slice))
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

    /// Prints `head {`, the indented body and `}`.
    mutating func block(_ head: String, _ body: (inout SwiftPrinter) -> Void) {
        line(head + " {")
        indent(body)
        line("}")
    }

    /// Prints a list between brackets: on one line if it fits, and otherwise with one item on each line.
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

    /// Prints a list between brackets: on one line if it fits, and otherwise with as many items on a line as fit.
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
        // There are at least as many bytes as characters, and bytes are faster to count.
        let isShort = level * 4 + line.utf8.count <= Self.width || level * 4 + line.width <= Self.width
        return isShort && !line.utf8.contains(UInt8(ascii: "\n"))
    }

    /// Prints parts with blank lines between them.
    mutating func separated<Part>(_ parts: [Part], _ body: (inout SwiftPrinter, Part) -> Void) {
        for (index, part) in parts.enumerated() {
            if index > 0 {
                line()
            }
            body(&self, part)
        }
    }
}
