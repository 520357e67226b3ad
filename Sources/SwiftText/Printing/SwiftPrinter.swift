import SwiftPlan

/// Prints indented lines of Swift, so that the code of a printer looks like its output.
struct SwiftPrinter {
    /// The column at which a line is broken, if it can be.
    static let width = 100

    private(set) var text = ""
    private(set) var level = 0

    var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

    /// One line, or several at the same indentation; an empty one stays empty.
    mutating func line(_ lines: String = "") {
        if !lines.utf8.contains(UInt8(ascii: "\n")) {
            write(lines[...])
            return
        }
        for line in lines.lines {
            write(line)
        }
    }

    private mutating func write(_ line: Substring) {
        if !line.isEmpty {
            for _ in 0..<level {
                text += "    "
            }
            text += line
        }
        text += "\n"
    }

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
        level * 4 + line.width <= Self.width && !line.utf8.contains(UInt8(ascii: "\n"))
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
