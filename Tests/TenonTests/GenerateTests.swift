import Foundation
import Testing

/// Checks the files that `tenon generate` writes and removes.
@Suite(.timeLimit(.minutes(20)))
struct GenerateTests {
    private func generate(_ tool: Tool) async throws -> Tool.Outcome {
        try await tool.run("generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets")
    }

    @Test func `a run writes a client, and a second run writes no file`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        let first = try await generate(tool)
        #expect(first.status == 0)
        #expect(first.output.hasPrefix("Pets: 1 operation, 3 types, "))
        let before = try tool.snapshot("Pets")
        let second = try await generate(tool)
        #expect(second.output.contains("(0 written, "))
        #expect(try tool.snapshot("Pets") == before)
    }

    @Test(arguments: [
        ("email: {type: string}", "mail: {type: string}", ["Models/Pets+Owner.swift"]),
        ("operationId: getPet", "operationId: findPet", ["Calls/Pets+PetsCalls.swift"]),
        ("url: https://pets.example", "url: https://api.pets.example", ["Pets.swift"]),
        ("required: [name]", "required: []", ["Models/Pets+Pet.swift"]),
    ])
    func `a run after a change of one line writes exactly the affected files`(
        _ line: String, _ change: String, _ files: [String]
    ) async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        _ = try await generate(tool)
        let before = try tool.snapshot("Pets")
        let changed = petSpec.replacingOccurrences(of: line, with: change)
        #expect(changed != petSpec)
        try tool.write(changed, to: "pets.yaml")
        let outcome = try await generate(tool)
        #expect(outcome.output.contains("(\(files.count) written, "))
        let after = try tool.snapshot("Pets")
        #expect(Set(before.keys) == Set(after.keys))
        let different = after.keys.filter { after[$0] != before[$0] }.sorted()
        #expect(different == [".tenon.json"] + files)
    }

    @Test func `a run removes only the file of a removed schema`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        _ = try await generate(tool)
        try tool.write("mine", to: "Pets/Notes.txt")
        let spec = petSpec.replacingOccurrences(of: ownerReference, with: "owner: {type: string}")
        try tool.write(spec, to: "pets.yaml")
        let outcome = try await generate(tool)
        #expect(outcome.output.contains(", 1 removed)"))
        let files = try tool.snapshot("Pets")
        #expect(files["Models/Pets+Owner.swift"] == nil)
        #expect(files["Notes.txt"]?.data == Data("mine".utf8))
    }

    @Test func `a run keeps an edited file unless it is forced`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        _ = try await generate(tool)
        let path = "Pets/Models/Pets+Pet.swift"
        let original = try tool.text(path)
        try tool.write("// mine\n", to: path)
        let refused = try await generate(tool)
        #expect(refused.status == 1)
        #expect(
            refused.errors == """
                error: Pets: 'Pets/Models/Pets+Pet.swift' was edited by hand [output]
                error: Pets: nothing was written to 'Pets', because that would lose work [output]
                help: move these files or your changes elsewhere, or use --force to replace them

                """)
        #expect(try tool.text(path) == "// mine\n")
        let forced = try await tool.run(
            "generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets", "--force")
        #expect(forced.status == 0)
        #expect(try tool.text(path) == original)
    }

    @Test func `a run keeps the folder of another client unless it is forced`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        _ = try await generate(tool)
        let before = try tool.snapshot("Pets")
        let other = ["generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Dogs"]
        let refused = try await tool.run(other)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("'Pets' holds the client 'Pets'"))
        #expect(try tool.snapshot("Pets") == before)
        #expect(try await tool.run(other + ["--force"]).status == 0)
        #expect(try tool.snapshot("Pets").keys.contains("Dogs.swift"))
    }

    @Test(arguments: ["internal", "package"])
    func `a client with internal or package access has no public declarations`(_ access: String) async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        let outcome = try await tool.run(
            "generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets", "--access", access)
        #expect(outcome.status == 0)
        let files = try tool.snapshot("Pets").filter { $0.key.hasSuffix(".swift") }
        #expect(files.count > 5)
        for (name, file) in files {
            let text = String(decoding: file.data, as: UTF8.self)
            let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            #expect(!code.contains { $0.contains("public ") }, "\(name)")
        }
    }
}
