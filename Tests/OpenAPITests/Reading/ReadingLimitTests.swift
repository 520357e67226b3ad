import Diagnostics
import OpenAPI
import Testing
import YAMLTree

/// Checks the findings about specs beyond a limit.
@Suite struct ReadingLimitTests {
    @Test func `a finding about too many schemas names the spec`() {
        let spec = """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            components: {schemas: {A: {}, B: {}, C: {}}}
            """
        var limits = ReadingLimits()
        limits.schemas = 2
        let diagnostics = DiagnosticCollector()
        _ = DocumentReader(files: MemoryFiles(["api.yaml": spec]), diagnostics: diagnostics, limits: limits).read("api.yaml")
        let found = diagnostics.findings().filter { $0.id.rawValue == "too-large" }
        #expect(found.map(\.message) == ["the spec has more than 2 schemas"])
        #expect(found.map(\.location?.file.path) == ["api.yaml"])
    }
}
