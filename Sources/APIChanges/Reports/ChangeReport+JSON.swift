import Diagnostics
import ShownText
import SwiftPlan
import YAMLTree

extension ChangeReport {
    /// The report as JSON. Every key is present; a missing value is `null`.
    var json: String {
        let changes = changes.map { change in
            JSONText.object([
                "rule": JSONText.string(change.rule.rawValue),
                "breaks": JSONText.array(change.brokenCode.words.map(JSONText.string)),
                "step": JSONText.string(change.step.rawValue),
                "kind": JSONText.string(change.key.kind.rawValue),
                "place": JSONText.string(change.key.description),
                "subject": JSONText.string(change.subject),
                "message": JSONText.string(change.message.replacing("`", with: "")),
                "file": JSONText.string(change.location?.file.path),
                "line": JSONText.number(change.location?.line),
                "column": JSONText.number(change.location?.column),
                "help": JSONText.string(change.help),
            ])
        }
        return JSONText.object([
            "client": JSONText.string(client), "old": JSONText.string(old), "new": JSONText.string(new),
            "step": JSONText.string(step.rawValue), "changes": JSONText.lines(changes, indent: "  "),
        ])
    }
}
