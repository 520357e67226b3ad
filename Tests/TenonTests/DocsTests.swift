import Foundation
import Testing

/// Checks references that `tenon docs` or the option `docs` writes.
@Suite struct DocsTests {
    private static let spec = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets:
            get:
              operationId: pets.list
              tags: [pets]
              summary: List the pets
              responses: {"200": {description: All of them., content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}
        components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
        """

    private func tool(docs: String) throws -> Tool {
        let tool = try Tool()
        try tool.write(Self.spec, to: "pets.yaml")
        try tool.write("clients:\n  - {name: Pets, spec: pets.yaml, output: Out, docs: \(docs)}\n", to: "tenon.yaml")
        return tool
    }

    @Test func `the reference is part of the client if the configuration requests it`() async throws {
        let tool = try tool(docs: "[markdown, docc, html]")
        defer { tool.remove() }
        #expect(try await tool.run("generate").status == 0)
        let paths = [
            "README.md", "Reference/Calls/PetsCalls.md", "Reference/Types/Pet.md", "Reference.html",
            "Pets.docc/Pets-Reference.md",
        ]
        for path in paths { #expect(try tool.text("Out/" + path).contains("Pet"), "\(path)") }
        #expect(try await tool.run("check").status == 0)
        try tool.write("edited", to: "Out/Reference/Types/Pet.md")
        let check = try await tool.run("check")
        #expect(check.status == 1 && check.errors.contains("Reference/Types/Pet.md"))
        try tool.write("clients:\n  - {name: Pets, spec: pets.yaml, output: Out}\n", to: "tenon.yaml")
        #expect(try await tool.run("generate", "--force").status == 0)
        for path in paths { #expect(!FileManager.default.fileExists(atPath: tool.url("Out/" + path).path), "\(path)") }
    }

    @Test func `a build writes no reference`() async throws {
        let tool = try tool(docs: "[html]")
        defer { tool.remove() }
        #expect(try await tool.run("generate", "--output-folder", "Build").status == 0)
        #expect(!FileManager.default.fileExists(atPath: tool.url("Build/Pets/Reference.html").path))
    }

    @Test func `a reference can be written without the client`() async throws {
        let tool = try tool(docs: "[]")
        defer { tool.remove() }
        #expect(try await tool.run("docs", "--output", "reference.html").status == 0)
        #expect(try tool.text("reference.html").contains("client.pets.list()"))
        #expect(try await tool.run("docs").output == (try tool.text("reference.html")))
        let markdown = try await tool.run(
            "docs", "--spec", "pets.yaml", "--name", "Zoo", "--format", "markdown", "--output", "pages")
        #expect(markdown.status == 0)
        #expect(try tool.text("pages/README.md").contains("let client = Zoo("))
        #expect(try tool.text("pages/Reference/Calls/Pets.md").contains("client.pets.list()"))
        #expect(!FileManager.default.fileExists(atPath: tool.url("Out").path))
    }

    @Test func `findings have the levels of the client`() async throws {
        let tool = try tool(docs: "[]")
        defer { tool.remove() }
        try tool.write(Self.spec.replacingOccurrences(of: "schemas/Pet\"", with: "schemas/Pat\""), to: "pets.yaml")
        let refused = try await tool.run("docs", "--output", "reference.html")
        #expect(refused.status == 1 && refused.errors.contains("error: '#/components/schemas/Pat' leads nowhere ["))
        #expect(!FileManager.default.fileExists(atPath: tool.url("reference.html").path))
        try tool.write(
            "clients:\n  - {name: Pets, spec: pets.yaml, output: Out, lenient: true, findings: {wrong-type: off}}\n",
            to: "tenon.yaml")
        let lenient = try await tool.run("docs", "--output", "reference.html")
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("leads nowhere: any value is accepted, as 'JSON' [dangling-reference]"))
        #expect(lenient.errors.contains("[unused-setting]"))
        #expect(try tool.text("reference.html").contains("client.pets.list()"))
        try tool.write(
            "clients:\n  - {name: Pets, spec: pets.yaml, output: Out, strict: true, findings: {dangling-reference: warning}}\n",
            to: "tenon.yaml")
        #expect(try await tool.run("docs", "--output", "reference.html").status == 0)
    }

    @Test func `a reference that cannot be written is an error`() async throws {
        let tool = try tool(docs: "[]")
        defer { tool.remove() }
        let unknown = try await tool.run("docs", "--client", "Pats")
        #expect(unknown.status == 1 && unknown.errors.contains("did you mean 'Pets'?"))
        #expect(try await tool.run("docs", "--format", "docc").status == 64)
        try tool.write("", to: "file")
        let blocked = try await tool.run("docs", "--output", "file/reference.html")
        #expect(blocked.status == 1 && blocked.errors.contains("'file/reference.html' cannot be written"))
        try tool.write("openapi: 3.1.0\ninfo: [\n", to: "pets.yaml")
        let wrong = try await tool.run("docs", "--output", "reference.html")
        #expect(wrong.status == 1 && !FileManager.default.fileExists(atPath: tool.url("reference.html").path))
    }
}
