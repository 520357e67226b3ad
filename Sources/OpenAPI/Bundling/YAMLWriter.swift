import YAMLTree

/// A writer of a document as YAML: in block style, with two spaces per level, and in the given order.
struct YAMLWriter {
    private var output = ""

    mutating func text(of node: BundledNode) -> String {
        output = ""
        switch node {
        case .mapping(let entries) where !entries.isEmpty: write(entries, indent: 0, continuesLine: true)
        case .list(let elements) where !elements.isEmpty: write(elements, indent: 0, continuesLine: true)
        default:
            writeInline(node, indent: 0)
            output += "\n"
        }
        return output
    }

    /// Writes the entries of a mapping.
    ///
    /// - Parameter continuesLine: True if the first line needs no indentation, because it follows `- ` or begins the
    ///   document.
    private mutating func write(_ entries: [BundledNode.Entry], indent: Int, continuesLine: Bool) {
        for (index, entry) in entries.enumerated() {
            if index > 0 || !continuesLine { writeIndent(indent) }
            writeKey(entry.key, indent: indent)
            writeValue(entry.value, indent: indent)
        }
    }

    private mutating func write(_ elements: [BundledNode], indent: Int, continuesLine: Bool) {
        for (index, element) in elements.enumerated() {
            if index > 0 || !continuesLine { writeIndent(indent) }
            output += "-"
            switch element {
            case .mapping(let entries) where !entries.isEmpty:
                output += " "
                write(entries, indent: indent + 2, continuesLine: true)
            case .list(let elements) where !elements.isEmpty:
                output += " "
                write(elements, indent: indent + 2, continuesLine: true)
            default:
                output += " "
                writeInline(element, indent: indent)
                output += "\n"
            }
        }
    }

    /// Writes a key. YAML limits the text before a `:` to 1024 characters, so longer keys are marked by a `?`.
    private mutating func writeKey(_ key: String, indent: Int) {
        let text = YAMLText(key).quotedOrPlain
        if text.utf8.count > 1000 {
            output += "? " + text + "\n"
            writeIndent(indent)
            output += ":"
        } else {
            output += text + ":"
        }
    }

    private mutating func writeValue(_ value: BundledNode, indent: Int) {
        switch value {
        case .mapping(let entries) where !entries.isEmpty:
            output += "\n"
            write(entries, indent: indent + 2, continuesLine: false)
        case .list(let elements) where !elements.isEmpty:
            output += "\n"
            write(elements, indent: indent + 2, continuesLine: false)
        default:
            output += " "
            writeInline(value, indent: indent)
            output += "\n"
        }
    }

    private mutating func writeInline(_ node: BundledNode, indent: Int) {
        switch node {
        case .mapping: output += "{}"
        case .list: output += "[]"
        case .text(let text): writeText(text, indent: indent)
        case .scalar(let scalar):
            if let string = scalar.string {
                writeText(string, indent: indent)
            } else {
                // A number keeps its spelling.
                output += scalar.isNull ? "null" : scalar.text ?? "null"
            }
        }
    }

    private mutating func writeText(_ text: String, indent: Int) {
        guard let header = YAMLText(text).literalHeader else {
            output += YAMLText(text).quotedOrPlain
            return
        }
        output += header
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The caller writes the end of the last line; `|+` keeps further ones.
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        for line in lines {
            output += "\n"
            if !line.isEmpty { writeIndent(indent + 2) }
            output += line
        }
    }

    private mutating func writeIndent(_ indent: Int) {
        for _ in 0..<indent { output += " " }
    }
}
