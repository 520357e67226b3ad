import Foundation
import Testing

/// Checks runs over clients that an earlier version of the tool wrote.
@Suite(.timeLimit(.minutes(20)))
struct EarlierManifestTests {
    @Test func `one run updates a client of the first format`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let vendored = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Vendored")
        try FileManager.default.copyItem(at: vendored, to: tool.url("Vendored"))
        let generate = ["generate", "--spec", "Vendored/pets.yaml", "--output", "Vendored/EarlierPets", "--name", "EarlierPets"]
        let first = try await tool.run(generate)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("removed"))
        #expect(!FileManager.default.fileExists(atPath: tool.url("Vendored/EarlierPets/Runtime/EarlierPets+JSON.swift").path))
        #expect(try tool.text("Vendored/EarlierPets/.tenon.json").hasPrefix("{\"manifest\":2\n"))
        let second = try await tool.run(generate)
        #expect(second.output.contains("up to date"))
    }

    @Test func `names from a manifest of the first format are kept`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        try tool.write(
            """
            {
              "api": {
                "call #/paths/~1pets~1{id}/get": {"group": "pets", "name": "find", "source": "getPet"},
                "property #/components/schemas/Pet/properties/name": {"name": "title", "presence": "required", "type": "String"}
              },
              "client": "Pets", "files": {}, "generator": "tenon", "inputs": ["pets.yaml"], "options": {},
              "spec": "pets.yaml", "specHash": "abc", "version": "0.0.9"
            }
            """, to: "Pets/.tenon.json")
        let options = ["--spec", "pets.yaml", "--output", "Pets", "--name", "Pets"]
        for _ in 1...2 {
            let outcome = try await tool.run(["generate"] + options)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try tool.text("Pets/Models/Pets+Pet.swift").contains("var title: String\n"))
            #expect(try tool.text("Pets/Calls/Pets+PetsCalls.swift").contains("func find(id: String)"))
        }
        #expect(try tool.text("Pets/.tenon.json").contains(#"["name","String","!",{"name":"title"}]"#))
        let diff = try await tool.run("diff", "Pets", "pets.yaml")
        #expect(diff.output.hasSuffix("\nAPI: nothing that callers or servers see has changed\n"))
    }
}
