import Diagnostics
import OpenAPI
import YAMLTree

/// The document that is read from files in memory, with the root `openapi.yaml`.
struct ReadSample {
    let document: Document?
    /// The text report of the findings.
    let findings: String

    init(_ files: [String: String], root: String = "openapi.yaml") {
        let diagnostics = DiagnosticCollector()
        document = DocumentReader(files: MemoryFiles(files), diagnostics: diagnostics).read(root)
        findings = DiagnosticRenderer(format: .text, color: false, toolVersion: "0").render(diagnostics.findings())
    }

    init(_ text: String) {
        self.init(["openapi.yaml": text])
    }

    /// Reads a document that has only schemas.
    init(schemas: String, version: String = "3.1.0", files: [String: String] = [:]) {
        let head = "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
        self.init(files.merging(["openapi.yaml": head + schemas.indented(by: 4)]) { first, _ in first })
    }

    /// Reads a document that has one operation, `GET /a`.
    init(operation: String, version: String = "3.1.0", path: String = "/a", rest: String = "") {
        let head = "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths:\n  \(path):\n    get:\n"
        self.init(head + operation.indented(by: 6) + rest)
    }

    var operation: OpenAPI.Operation? { document?.operations.first }

    /// The schema with a name.
    func schema(_ name: String) -> Schema? {
        document?.schemas.first { $0.name == name }
    }

    /// The name of a schema behind plain references, or `inline`.
    func name(_ id: SchemaID) -> String {
        document.map { $0[$0.resolved(id)].name ?? "inline" } ?? "no document"
    }

    func names(_ ids: [SchemaID]) -> [String] {
        ids.map(name)
    }
}

extension String {
    func indented(by count: Int) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
            + "\n"
    }
}
