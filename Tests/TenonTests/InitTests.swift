import Foundation
import Testing

/// Checks `tenon init`, and a spec as an argument of other commands.
@Suite struct InitTests {
    @Test func `a first configuration is written, and its client is generated`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "specs/api.yaml")
        let outcome = try await tool.run("init", "--name", "PetStore")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try tool.text("tenon.yaml") == """
                # yaml-language-server: $schema=tenon.schema.json
                clients:
                  - name: PetStore
                    spec: specs/api.yaml
                    output: Sources/PetStore

                """)
        #expect(try tool.text("tenon.schema.json").contains("$schema"))
        #expect(outcome.output.contains("tenon check"))
        #expect(try await tool.run("check").status == 0)
    }

    @Test func `an existing configuration is not overwritten`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "api.yaml")
        try tool.write("mine", to: "tenon.yaml")
        #expect(try await tool.run("init", "api.yaml").status == 64)
        #expect(try tool.text("tenon.yaml") == "mine")
    }

    @Test func `one of several specs must be named if there is no terminal`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "a.yaml")
        try tool.write(petSpec, to: "b.yaml")
        let outcome = try await tool.run("init")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("give the spec as an argument: 'a.yaml', 'b.yaml'"))
    }

    @Test func `a spec as an argument selects the clients of that spec`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "a.yaml")
        try tool.write(petSpec, to: "b.yaml")
        try tool.write(
            "clients: [{name: One, spec: a.yaml, output: One}, {name: Two, spec: b.yaml, output: Two}]\n", to: "tenon.yaml")
        let outcome = try await tool.run("generate", "./b.yaml")
        #expect(outcome.output.hasPrefix("Two: "))
        #expect(!FileManager.default.fileExists(atPath: tool.url("One").path))
        let unknown = try await tool.run("check", "c.yaml")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("no client of 'tenon.yaml' is made from 'c.yaml'"))
        #expect(try await tool.run("generate", "a.yaml", "--output", "Three", "--name", "Three").status == 0)
    }
}
