import Diagnostics
import OpenAPI
import YAMLTree

/// The rule `schema-and-content`: a parameter or header has both keys.
struct SchemaAndContent: LintRule {
    func check(_ subject: LintSubject) {
        for object in subject.objects(.parameter) + subject.objects(.header) {
            guard object.node["schema"] != nil, let content = object.node.entry("content") else { continue }
            subject.report(
                .schemaAndContent, "\(object.kind.noun) cannot have both 'schema' and 'content'; 'content' is used",
                at: content.key.location, pointer: object.jsonPointer, help: "leave one of them out")
        }
    }
}
