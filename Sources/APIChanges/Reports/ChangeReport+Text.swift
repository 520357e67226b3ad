import Diagnostics
import ShownText
import YAMLTree

extension ChangeReport {
    var text: String {
        let blocks = sections.map { brokenCode, changes in
            brokenCode.title + ":\n" + changes.map { "  " + Self.line($0) + "\n" }.joined()
        }
        return ([DisplayText.escaped(compared) + "\n"] + blocks + [summary + "\n"]).joined(separator: "\n")
    }

    /// Returns a line for a change. The position comes first, so that editors make it a link.
    private static func line(_ change: Change) -> String {
        let place = change.location.map { DisplayText.escaped($0.description) + ": " } ?? ""
        let text = DisplayText.escaped("\(change.subject) \(change.message)".replacing("`", with: ""))
        let help = change.help.map { "\n    help: " + DisplayText.escaped($0) } ?? ""
        return "\(place)\(text) [\(change.rule.rawValue)]\(help)"
    }
}
