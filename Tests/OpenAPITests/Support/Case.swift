import Testing

/// A spec with a mistake, and the findings about it.
struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let findings: String

    init(_ name: String, _ text: String, findings: String) {
        self.init(name, files: ["openapi.yaml": text], findings: findings)
    }

    init(_ name: String, files: [String: String], findings: String) {
        self.name = name
        self.files = files
        self.findings = findings.isEmpty ? "" : findings + "\n"
    }

    var testDescription: String { name }
}
