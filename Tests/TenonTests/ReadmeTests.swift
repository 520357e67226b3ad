import Foundation
import Testing

/// What the README shows is what the tool does.
@Suite("README", .timeLimit(.minutes(20)))
struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func readme() throws -> String {
        try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    /// The code of each fenced block, in order.
    private func blocks(_ language: String) throws -> [String] {
        let parts = try readme().components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
            .filter { $0.prefix { $0 != "\n" } == language }
            .map { String($0.drop { $0 != "\n" }.dropFirst()) }
    }

    /// The specs of this repository, in a folder where they can be changed.
    private func copyOfSpecs() throws -> Tool {
        let tool = try Tool()
        try FileManager.default.copyItem(
            at: root.appendingPathComponent("specs"), to: tool.folder.appendingPathComponent("specs"))
        return tool
    }

    private func generate(_ tool: Tool) async throws -> Tool.Outcome {
        try await tool.run(
            "generate", "--spec", "specs/frameio-v4/openapi.yaml", "--output", "Out", "--name", "FrameioV4")
    }

    @Test("its spec gives its call")
    func call() async throws {
        let tool = try copyOfSpecs()
        defer { tool.remove() }
        let spec = try #require(try blocks("yaml").first)
        try tool.write(spec, to: "specs/frameio-v4/version-stacks/move.yaml")
        let outcome = try await generate(tool)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let calls = try tool.text("Out/Calls/FrameioV4+VersionStacks.swift")
        #expect(calls.contains("""
                    public func move(
                        accountID: String,
                        versionStackID: String,
                        body: VersionStackMoveParams
                    ) -> Call<VersionStackResponse> {
            """))
    }

    @Test("its summary is what generating prints on a fresh machine, but for the time and the number of files")
    func summary() async throws {
        let tool = try copyOfSpecs()
        defer { tool.remove() }
        try FileManager.default.copyItem(
            at: root.appendingPathComponent("tenon.yaml"), to: tool.folder.appendingPathComponent("tenon.yaml"))
        let command = "$ swift run tenon generate\n"
        let shown = try #require(try blocks("console").first { $0.hasPrefix(command) }).dropFirst(command.count)
        let printed = try await tool.run("generate").output
        let changing = /\d+ (?=ms|files|written)/
        #expect(shown.replacing(changing, with: "") == printed.replacing(changing, with: ""))
    }

    @Test("its error is the tool's")
    func mistake() async throws {
        let tool = try copyOfSpecs()
        defer { tool.remove() }
        let path = "specs/frameio-v4/version-stacks/copy.yaml"
        let broken = try tool.text(path).replacingOccurrences(of: "  required: false", with: "  requierd: false")
        try tool.write(broken, to: path)
        let expected = try #require(try blocks("").first { $0.contains("requierd") })
        #expect(try await generate(tool).errors == expected)
    }

    @Test("its excerpt of the output is in the output")
    func excerpt() async throws {
        let file = root.appendingPathComponent("Generated/FrameioV4/Models/FrameioV4+VersionStackCopyParams.swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        let excerpt = try #require(try blocks("swift").first { $0.contains("Where to put the copy") })
        for line in excerpt.split(separator: "\n") where !line.contains("…") {
            #expect(source.contains(line), "\(line)")
        }
    }

    @Test("every page it links to exists")
    func links() async throws {
        for link in try readme().matches(of: /\]\(([^)#]+)\)/) {
            let path = root.appendingPathComponent(String(link.1)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(link.1)")
        }
    }
}
