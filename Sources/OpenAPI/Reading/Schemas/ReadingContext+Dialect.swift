import YAMLTree

extension ReadingContext {
    /// Reports a `jsonSchemaDialect` or a `$schema` (OpenAPI 3.1 §4.8.24.5) that may give keywords another meaning. All
    /// drafts of JSON Schema are accepted, because they differ in little that matters to a client.
    func checkDialect(_ node: SourceNode) {
        let text = node.yaml.text ?? ""
        let known = ["https://spec.openapis.org/oas/", "https://json-schema.org/", "http://json-schema.org/"]
        guard !known.contains(where: text.hasPrefix) else { return }
        report(
            .unknownDialect, "the dialect '\(text)' is not known; schemas are read as those of OpenAPI",
            at: node.yaml.location, in: node)
    }
}
