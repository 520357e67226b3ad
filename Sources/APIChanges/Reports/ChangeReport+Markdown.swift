import Diagnostics
import ShownText
import YAMLTree

extension ChangeReport {
    /// The report as Markdown: a heading, then a table for each set of broken code.
    var markdown: String {
        let heading =
            "## \(Self.escaped(client)): \(changes.isEmpty ? "no changes" : "a \(step.rawValue) version")\n"
            + "\n\(Self.escaped(DisplayText.escaped(compared)))\n"
        guard !changes.isEmpty else { return heading }
        let blocks = sections.map { brokenCode, changes in
            let rows = changes.map { change in
                let place = change.location.map { Self.code(DisplayText.escaped($0.description)) } ?? ""
                let help = change.help.map { " (\($0))" } ?? ""
                let message = Self.escaped(DisplayText.escaped(change.message + help))
                return "| \(Self.code(change.subject)) | \(message) | \(place) | `\(change.rule.rawValue)` |\n"
            }
            return "### \(brokenCode.title)\n\n| what | change | where | rule |\n|---|---|---|---|\n" + rows.joined()
        }
        return ([heading] + blocks).joined(separator: "\n")
    }

    /// Escapes the text of a spec, so that it cannot end a table cell or become markup. Backticks stay, because
    /// messages have code spans.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "|<>[]*_\\!".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }

    private static func code(_ text: String) -> String {
        let text = DisplayText.escaped(text).replacing("|", with: "\\|").replacing("`", with: "'")
        return "`\(text)`"
    }
}
