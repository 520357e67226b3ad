import Diagnostics
import OpenAPI
import YAMLTree

/// The rule `unquoted-status`: YAML reads a status without quotes as a number. In JSON, all keys are quoted.
struct UnquotedStatuses: LintRule {
    func check(_ subject: LintSubject) {
        for responses in subject.objects(.responses) {
            for (key, _) in responses.node.entries where key.isPlain && key.integer != nil {
                subject.report(
                    .unquotedStatus, "the status \(key.text ?? "") has no quotes; YAML reads it as a number", at: key.location,
                    pointer: responses.jsonPointer, help: "write '\"\(key.text ?? "")\"'")
            }
        }
    }
}
