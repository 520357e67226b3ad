import Diagnostics
import OpenAPI
import YAMLTree

/// Formats that are registered with other hyphens or capitals. Tools compare them letter for letter.
struct FormatSpelling: LintRule {
    func check(_ subject: LintSubject) {
        for object in subject.objects(.schema) {
            guard let value = object.node["format"], let format = value.text,
                let spelled = Vocabulary.formatSpelled(like: format)
            else { continue }
            subject.report(
                .formatSpelling, "the format '\(format)' is spelled '\(spelled)'", at: value.location,
                pointer: object.jsonPointer, help: .didYouMean(spelled))
        }
    }
}
