import Foundation
import Testing

/// Checks the layout and the folder of clients, from the configuration and the command line.
@Suite(.timeLimit(.minutes(20)))
struct LayoutOptionTests {
    private func tool(_ configuration: String) throws -> Tool {
        let tool = try Tool()
        try tool.write(petSpec, to: "pets.yaml")
        try tool.write(configuration, to: "tenon.yaml")
        return tool
    }

    private func files(_ tool: Tool, _ folder: String) throws -> [String] {
        try tool.snapshot(folder).keys.filter { $0.hasSuffix(".swift") }.sorted()
    }

    private static let compact = ["Pets+Calls.swift", "Pets+Models.swift", "Pets+Runtime.swift", "Pets.swift"]

    @Test func `a change of the layout option removes the old files`() async throws {
        let tool = try tool("clients: [{name: Pets, spec: pets.yaml, output: Pets}]")
        defer { tool.remove() }
        #expect(try await tool.run("generate").status == 0)
        #expect(try files(tool, "Pets").contains("Models/Pets+Pet.swift"))
        try tool.write("clients: [{name: Pets, spec: pets.yaml, output: Pets, layout: compact}]", to: "tenon.yaml")
        #expect(try await tool.run("check").status == 1)
        #expect(try await tool.run("generate").status == 0)
        #expect(try files(tool, "Pets") == Self.compact)
        #expect(try tool.text("Pets/.tenon.json").contains(#""layout":"compact""#))
        #expect(try await tool.run("generate", "--layout", "single").status == 0)
        #expect(try files(tool, "Pets") == ["Pets.swift"])
        try tool.write("clients: [{name: Pets, spec: pets.yaml, output: Pets, layout: compat}]", to: "tenon.yaml")
        let wrong = try await tool.run("generate")
        #expect(wrong.errors.contains("tenon.yaml:1:63: error: 'layout' must be one of 'files', 'compact', 'single'"))
        #expect(wrong.errors.contains("did you mean 'compact'?"))
    }

    @Test func `a build writes all clients to one folder, whatever their output`() async throws {
        let tool = try tool("clients: [{name: Pets, spec: pets.yaml}, {name: Cats, spec: pets.yaml, output: Mine}]")
        defer { tool.remove() }
        let missing = try await tool.run("generate")
        #expect(missing.errors.contains("error: a client needs 'output'"))
        let build = ["generate", "--layout", "compact", "--output-folder", "Made"]
        #expect(try await tool.run(build + ["--client", "Pets"]).status == 0)
        #expect(try files(tool, "Made") == Self.compact.map { "Pets/" + $0 })
        #expect(try await tool.run(build).status == 0)
        #expect(try files(tool, "Made/Cats").count == 4)
        #expect(!FileManager.default.fileExists(atPath: tool.folder.appendingPathComponent("Mine").path))
        let unknown = try await tool.run(build + ["--client", "Dogs"])
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("'tenon.yaml' has no client 'Dogs'"))
        #expect(unknown.errors.contains("save Package.swift to plan the build again"))
    }

    @Test func `a client from the command line has its own layout and folder`() async throws {
        let tool = try tool("")
        defer { tool.remove() }
        let arguments = ["generate", "--spec", "pets.yaml", "--name", "Pets", "--output", "Pets"]
        #expect(try await tool.run(arguments + ["--layout", "compact"]).status == 0)
        #expect(try files(tool, "Pets") == Self.compact)
        #expect(try await tool.run(arguments + ["--output-folder", "Made"]).status == 64)
    }
}
