import Foundation
import Testing

/// Checks `tenon lint` and `tenon explain`.
@Suite struct LintTests {
    private let unused = petSpec.replacing(
        "components:\n  schemas:\n", with: "components:\n  schemas:\n    Unused: {type: string}\n")

    @Test func `a spec is linted without a configuration and without output`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(unused, to: "api.yaml")
        let outcome = try await tool.run("lint", "api.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("warning: nothing refers to 'Unused' in 'schemas' [unused-component]"))
        #expect(outcome.output == "1 spec: 1 warning\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path) == ["api.yaml"])
        #expect(try await tool.run("lint", "api.yaml", "--strict").status == 1)
        #expect(try await tool.run("lint", "api.yaml", "--level", "unused-component=off").output == "1 spec: no findings\n")
    }

    @Test func `lint uses the levels of the configuration, and generate accepts levels for lint rules`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(unused, to: "api.yaml")
        try tool.write(
            "clients: [{name: Pets, spec: api.yaml, output: Pets, findings: {unused-component: error}}]\n", to: "tenon.yaml")
        #expect(try await tool.run("lint").status == 1)
        #expect(try await tool.run("lint", "./api.yaml").status == 1)
        let generated = try await tool.run("generate")
        #expect(generated.status == 0)
        #expect(generated.errors == "")
    }

    @Test func `each spec has its own findings, and those of a file that specs share are printed once`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        for name in ["a", "b"] {
            let spec = petSpec.replacing(ownerReference, with: "owner: {$ref: owner.yaml}")
            try tool.write(spec.replacing("    operationId:", with: "    operationID:"), to: "\(name).yaml")
        }
        try tool.write("type: object\npropertes: {}\n", to: "owner.yaml")
        let outcome = try await tool.run("lint", "a.yaml", "b.yaml")
        for place in ["a.yaml:8:7:", "b.yaml:8:7:"] {
            #expect(outcome.errors.contains("\(place) warning: unknown key 'operationID'"), "\(outcome.errors)")
        }
        #expect(outcome.errors.components(separatedBy: "unknown key 'propertes'").count == 2)
        #expect(!outcome.errors.contains("more place"))
        // In each spec, nothing refers to 'Owner'.
        #expect(outcome.output == "2 specs: 5 warnings\n")
        #expect(try await tool.run("lint", "a.yaml", "a.yaml").output == "1 spec: 3 warnings\n")
        #expect(try await tool.run("lint", "c.yaml", "c.yaml").output == "1 spec: 1 error\n")
    }

    @Test func `a rule is explained, and an unknown rule is an error`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let text = try await tool.run("explain", "ambiguous-paths").output
        #expect(text.contains("/pets/{name}") && text.contains("--level ambiguous-paths=off"))
        #expect(try await tool.run("explain", "not-openapi").output.contains("cannot be turned down"))
        let wrong = try await tool.run("explain", "ambigous-paths")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("did you mean 'ambiguous-paths'?"))
    }
}
