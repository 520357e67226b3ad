import Foundation
import Testing

/// Checks that runs keep the names of earlier runs.
@Suite(.timeLimit(.minutes(20)))
struct NamesTests {
    private func generate(_ spec: String, _ tool: Tool, _ flags: String...) async throws -> Tool.Outcome {
        try tool.write(spec, to: "pets.yaml")
        return try await tool.run(["generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets"] + flags)
    }

    private func replacing(_ text: String, with replacement: String, in spec: String = petSpec) throws -> String {
        let changed = spec.replacingOccurrences(of: text, with: replacement)
        #expect(changed != spec)
        return changed
    }

    @Test func `a shipped property keeps its name, even if a new property is spelled like it`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let old = try replacing("name: {type: string}", with: "owner_id: {type: string}")
        _ = try await generate(old, tool)
        #expect(try tool.text("Pets/Models/Pets+Pet.swift").contains("var ownerID: String?"))
        let new = try replacing("owner_id:", with: "ownerID: {type: integer}\n        owner_id:", in: old)
        _ = try await generate(new, tool)
        let file = try tool.text("Pets/Models/Pets+Pet.swift")
        #expect(file.contains("var ownerID: String?"))
        #expect(file.contains("var ownerID2: Int?"))
        let check = try await tool.run("check", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets")
        #expect(check.status == 0)
        // Without an earlier output, the property with that spelling gets the name.
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("Pets"))
        _ = try await generate(new, tool)
        #expect(try tool.text("Pets/Models/Pets+Pet.swift").contains("var ownerID: Int?"))
    }

    @Test func `a rename leaves an alias until aliases are dropped`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        _ = try await generate(petSpec, tool)
        let renamed = try replacing("operationId: getPet", with: "operationId: pets.find")
        for _ in 1...2 {
            _ = try await generate(renamed, tool)
            let file = try tool.text("Pets/Calls/Pets+PetsCalls.swift")
            #expect(file.contains("public func find(id: String) -> Call<Pet> {"))
            #expect(file.contains(#"renamed: "find(id:)")"#))
            #expect(file.contains("public func get(id: String) -> Pets.Call<Pets.Pet> {"))
        }
        _ = try await generate(renamed, tool, "--drop-aliases")
        #expect(!(try tool.text("Pets/Calls/Pets+PetsCalls.swift").contains("get(id")))
        _ = try await generate(renamed, tool)
        #expect(!(try tool.text("Pets/Calls/Pets+PetsCalls.swift").contains("get(id")))
    }

    @Test func `all names are chosen again on request, with aliases`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let pinned = try replacing("name: {type: string}", with: "name: {type: string, x-swift-name: title}")
        _ = try await generate(pinned, tool)
        _ = try await generate(petSpec, tool)
        #expect(try tool.text("Pets/Models/Pets+Pet.swift").contains("var title: String\n"))
        _ = try await generate(petSpec, tool, "--rename")
        let file = try tool.text("Pets/Models/Pets+Pet.swift")
        #expect(file.contains("public var name: String\n"))
        #expect(file.contains("public var title: String {"))
    }

    @Test func `the names in a build depend only on the spec`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write("clients:\n  - name: Pets\n    spec: pets.yaml\n", to: "tenon.yaml")
        let build = ["generate", "--output-folder", "Build", "--layout", "single"]
        try tool.write(try replacing("name: {type: string}", with: "name: {type: string, x-swift-name: title}"), to: "pets.yaml")
        _ = try await tool.run(build)
        #expect(try tool.text("Build/Pets/Pets.swift").contains("var title: String\n"))
        try tool.write(petSpec, to: "pets.yaml")
        let outcome = try await tool.run(build)
        #expect(outcome.status == 0)
        #expect(!(try tool.text("Build/Pets/Pets.swift").contains("var title")))
    }

    @Test func `the folder of another client does not affect names`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let pinned = try replacing("name: {type: string}", with: "name: {type: string, x-swift-name: title}")
        _ = try await generate(pinned, tool)
        try tool.write(petSpec, to: "pets.yaml")
        let outcome = try await tool.run(
            "generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Dogs", "--force")
        #expect(outcome.status == 0)
        #expect(!(try tool.text("Pets/Models/Dogs+Pet.swift").contains("title")))
    }
}
