import SwiftPlan

/// A filter that removes the parts of a runtime source for features that a client does not have:
///
///     //% if retries
///     this is kept where the client retries
///     //% else
///     //| and this, without the mark, where it does not
///     //% end
///
/// Unfiltered, the sources compile as a module with all features.
struct FeatureText {
    let used: Set<RuntimeFeature>

    func stripped(_ source: String) -> String {
        guard source.firstRange(ofBytes: "//% ") != nil else { return source }
        var kept = KeptLines()
        // For each `if` that has no `end` yet, true if its lines are kept.
        var open: [Bool] = []
        for line in source.lines.dropLast(source.utf8.last == UInt8(ascii: "\n") ? 1 : 0) {
            let words = line.withoutLeadingBlanks
            if words.startsWith(bytesOf: "//% if ") {
                open.append(RuntimeFeature(rawValue: String(words.dropFirst(7))).map(used.contains) ?? false)
            } else if words == "//% else" {
                open.append(!(open.popLast() ?? true))
            } else if words == "//% end" {
                _ = open.popLast()
            } else if open.allSatisfy({ $0 }) {
                kept.add(line, words)
            }
        }
        return kept.text
    }
}

/// The kept lines of a source. Merges adjacent blank lines, and removes a blank line before a closing brace, as removed
/// parts leave them.
private struct KeptLines {
    private(set) var text = ""
    private var isBlankLinePending = false

    /// - Parameter words: The line without its indentation.
    mutating func add(_ line: Substring, _ words: Substring) {
        guard !words.isEmpty, words != "//|" else { return isBlankLinePending = true }
        if isBlankLinePending, words.utf8.first != UInt8(ascii: "}") { text += "\n" }
        isBlankLinePending = false
        if words.startsWith(bytesOf: "//| ") {
            text += line[..<words.startIndex]
            text += words.dropFirst(4)
        } else {
            text += line
        }
        text += "\n"
    }
}
