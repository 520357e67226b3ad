import Foundation
import Testing

/// Checks the examples in the README and other pages against the tool.
@Suite(.timeLimit(.minutes(20)))
struct ReadmeTests {
    /// A folder with a copy of this repository's specs.
    private func copyOfSpecs() throws -> Tool {
        let tool = try Tool()
        for name in ["specs", "tenon.yaml"] {
            try FileManager.default.copyItem(
                at: MarkdownPage.root.appendingPathComponent(name), to: tool.folder.appendingPathComponent(name))
        }
        return tool
    }

    /// Writes the spec and the configuration of a page, and runs its command.
    private func followed(_ page: MarkdownPage) async throws -> (tool: Tool, summary: String, shown: String) {
        let tool = try Tool()
        let (spec, configuration) = try #require(
            page.blocks(of: "yaml").count >= 2
                ? (page.blocks(of: "yaml")[0], page.blocks(of: "yaml")[1]) : nil)
        try tool.write(spec, to: "openapi.yaml")
        try tool.write(configuration, to: "tenon.yaml")
        let command = "$ tenon generate\n"
        let shown = try #require(page.blocks(of: "console").first { $0.hasPrefix(command) })
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return (tool, outcome.output, String(shown.dropFirst(command.count)))
    }

    @Test(arguments: [
        ("README.md", "Sources/TodoList"), ("docs/first-client.md", "Sources/PetShop/PetStore"),
    ])
    func `the first example of a page gives the shown summary, and its Swift compiles`(
        path: String, output: String
    ) async throws {
        let page = try MarkdownPage(path)
        let (tool, summary, shown) = try await followed(page)
        defer { tool.remove() }
        let time = /\d+ (?=ms)/
        #expect(summary.replacing(time, with: "") == shown.replacing(time, with: ""))
        let statements = try #require(page.blocks(of: "swift").first)
        #expect(try await SnippetProgram(tool: tool, clients: [output]).check([statements]) == "")
    }

    @Test func `the calls of FrameioV4 in the README compile`() async throws {
        let tool = try copyOfSpecs()
        defer { tool.remove() }
        #expect(try await tool.run("generate", "--client", "FrameioV4").status == 0)
        let blocks = try MarkdownPage("README.md").blocks(of: "swift")
        let statements = blocks.dropFirst().filter { !$0.contains("public struct") }
        #expect(statements.contains { $0.contains("versionStacks") })
        let result = try await SnippetProgram(tool: tool, clients: ["Generated/FrameioV4"])
            .check(Array(statements), given: "token: String, account: String, stack: String, folder: String")
        #expect(result == "")
    }

    @Test func `the error in the README equals the error of the tool`() async throws {
        let tool = try copyOfSpecs()
        defer { tool.remove() }
        let path = "specs/frameio-v4/version-stacks/copy.yaml"
        let broken = try tool.text(path).replacingOccurrences(of: "  required: false", with: "  requierd: false")
        try tool.write(broken, to: path)
        let outcome = try await tool.run(
            "generate", "--spec", "specs/frameio-v4/openapi.yaml", "--output", "Out", "--name", "FrameioV4",
            "--level", "unknown-format=off")
        for page in ["README.md", "docs/writing-specs.md"] {
            let shown = try #require(try MarkdownPage(page).blocks(of: "").first { $0.contains("requierd") })
            #expect(outcome.errors == shown, "\(page)")
        }
    }

    @Test func `the excerpt in the README is in the output`() throws {
        let file = MarkdownPage.root
            .appendingPathComponent("Generated/FrameioV4/Models/FrameioV4+VersionStackCopyParams.swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        let excerpt = try #require(try MarkdownPage("README.md").blocks(of: "swift").first { $0.contains("public struct") })
        for line in excerpt.split(separator: "\n") where !line.contains("…") {
            #expect(source.contains(line), "\(line)")
        }
    }

    @Test func `the numbers of operations in the README equal those of the specs`() async throws {
        let tool = try copyOfSpecs()
        defer { tool.remove() }
        let summary = try await tool.run("generate").output
        let readme = try String(contentsOf: MarkdownPage.root.appendingPathComponent("README.md"), encoding: .utf8)
        for (client, shown) in [("FrameioV2", "V2 Assets API (18 operations)"), ("FrameioV4", "(6 operations)")] {
            let count = try #require(
                summary.split(separator: "\n").first { $0.hasPrefix(client) }?.firstMatch(of: /(\d+) operations/))
            #expect(shown.contains("(\(count.1) operations)"))
            #expect(readme.replacingOccurrences(of: "\n", with: " ").contains(shown))
        }
    }
}
