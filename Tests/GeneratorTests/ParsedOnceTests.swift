import Diagnostics
import Lint
import OpenAPI
import Testing
import YAMLTree

@testable import Generator

/// Checks that linting, which goes through a spec twice, parses each file once.
@Suite struct ParsedOnceTests {
    private struct CountedFiles: FileSource {
        let files: MemoryFiles
        let reads = Locked<[String: Int]>([:])

        func read(_ path: String) throws(FileProblem) -> [UInt8] {
            reads.withLock { $0[path, default: 0] += 1 }
            return try files.read(path)
        }

        func names(inFolder path: String) -> [String] { files.names(inFolder: path) }
    }

    @Test func `each file is parsed once, and the findings equal those of two readings`() {
        let texts = [
            "api.yaml": """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {/a: {get: {responses: {"404": {description: N, content: {text/plain: {schema: {$ref: id.yaml}}}}}}}}
            components: {schemas: {Unused: {type: string}, Other: {$ref: id.yaml#/x}}}
            """,
            "id.yaml": "type: string\n",
        ]
        let files = CountedFiles(files: MemoryFiles(texts))
        let findings = Self.findings(ParsedOnce(files))
        #expect(files.reads.withLock { $0 } == ["api.yaml": 1, "id.yaml": 1])
        #expect(findings == Self.findings(MemoryFiles(texts)))
        #expect(Set(findings.map(\.id.rawValue)).isSuperset(of: ["unused-component", "no-success", "dangling-reference"]))
    }

    private static func findings(_ files: any FileSource) -> [Diagnostic] {
        let diagnostics = DiagnosticCollector()
        if let document = DocumentReader(files: files, diagnostics: diagnostics).read("api.yaml") {
            Linter(diagnostics: diagnostics).lint(document, at: "api.yaml", files: files)
        }
        return diagnostics.findings()
    }
}
