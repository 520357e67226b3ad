import SwiftPlan

/// Removes the parts of a runtime source that a client does not need:
///
///     //% if retries
///     this is kept where the client retries
///     //% else
///     //| and this, without the mark, where it does not
///     //% end
///
/// The sources compile unchanged, as a module that has every feature.
struct FeatureText {
    let used: Set<RuntimeFeature>

    func stripped(_ source: String) -> String {
        guard source.firstRange(ofBytes: "//% ") != nil else { return source }
        var text = ""
        // A blank line is left out where what is left out leaves another, or the end of a body, behind it.
        var isBlankLinePending = false
        // For each open part, true if its lines are kept.
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
                if words.isEmpty {
                    isBlankLinePending = true
                    continue
                }
                if isBlankLinePending, words.utf8.first != UInt8(ascii: "}") { text += "\n" }
                isBlankLinePending = false
                add(line, words, to: &text)
            }
        }
        return text
    }

    private func add(_ line: Substring, _ words: Substring, to text: inout String) {
        if words.startsWith(bytesOf: "//| ") {
            text += line[..<words.startIndex]
            text += words.dropFirst(4)
        } else {
            text += line
        }
        text += "\n"
    }
}
