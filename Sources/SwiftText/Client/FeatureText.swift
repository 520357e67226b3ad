/// Leaves out of a source of the runtime what a client does not need of it:
///
///     //% if retries
///     this is kept where the client retries
///     //% else
///     //| and this, without the mark, where it does not
///     //% end
///
/// All of them compile as they are, where the runtime is a module of its own that has every feature.
struct FeatureText {
    let used: Set<RuntimeFeature>

    func stripped(_ source: String) -> String {
        guard source.contains("//% ") else { return source }
        var text = ""
        // Of each part that is open, whether its lines are kept.
        var open: [Bool] = []
        for line in source.split(separator: "\n", omittingEmptySubsequences: false).dropLast(source.hasSuffix("\n") ? 1 : 0) {
            let words = line.drop { $0 == " " }
            if words.hasPrefix("//% if ") {
                open.append(RuntimeFeature(rawValue: String(words.dropFirst(7))).map(used.contains) ?? false)
            } else if words == "//% else" {
                open.append(!(open.popLast() ?? true))
            } else if words == "//% end" {
                _ = open.popLast()
            } else if open.allSatisfy({ $0 }) {
                text += Self.unmarked(line, words) + "\n"
            }
        }
        return text
    }

    private static func unmarked(_ line: Substring, _ words: Substring) -> String {
        guard words.hasPrefix("//| ") else { return String(line) }
        return String(line.prefix(line.count - words.count) + words.dropFirst(4))
    }
}
