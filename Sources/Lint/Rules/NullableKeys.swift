import Diagnostics
import OpenAPI
import YAMLTree

/// The rule `nullable-keyword`: OpenAPI 3.1 has replaced `nullable` with the type `null`. Tenon reads the keyword, but
/// most tools ignore it.
struct NullableKeys: LintRule {
    func check(_ subject: LintSubject) {
        for object in subject.objects(.schema) where object.version >= .v3_1 {
            guard let entry = object.node.entry("nullable") else { continue }
            let type = object.node["type"]?.text
            subject.report(
                .nullableKeyword, "OpenAPI \(object.version.rawValue) has no 'nullable'", at: entry.key.location,
                pointer: object.jsonPointer, help: "write 'type: [\(type ?? "…"), \"null\"]'")
        }
    }
}
