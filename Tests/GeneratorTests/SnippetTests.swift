import Foundation
import Generator
import Reference
import SwiftPlan
import Testing

/// Checks that the Swift snippets of a reference compile without a warning.
@Suite(.timeLimit(.minutes(20))) struct SnippetTests {
    @Test func `every snippet in the references of the committed clients compiles`() async throws {
        var files: [String: String] = [:]
        for client in try ClientConfiguration.ofRepository() {
            let generated = try TextFolder(path: client.output).files().filter { $0.key.hasSuffix(".swift") }
            files.merge(generated) { first, _ in first }
            let pages = try TextFolder(path: client.output).files().filter { $0.key.hasSuffix(".md") }
            files["Snippets-\(client.name).swift"] = Self.functions(pages, client: client.name)
        }
        #expect(files["Snippets-FrameioV4.swift"]?.contains("client.versionStacks.copy(") == true)
        let result = try await SwiftCompiler().check(
            files, only: { $0.hasPrefix("Snippets-") }, flags: Self.flags)
        #expect(result == nil)
    }

    @Test func `every snippet in the references of the fixtures compiles`() async throws {
        var files: [String: String] = [:]
        // The package in `Examples/Transfers` compiles the snippets that import other packages.
        for fixture in Fixture.all where fixture.name != "transports" {
            let generation = try Generation(fixture, docs: .markdown)
            let settings = try fixture.settings()
            let sources = generation.files.filter { $0.key.hasSuffix(".swift") }
            files.merge(sources.map { ("\(fixture.name)/\($0.key)", $0.value) }) { first, _ in first }
            files["Snippets-\(fixture.name).swift"] = Self.functions(generation.files, client: settings.name)
        }
        let snippets = files.filter { $0.key.hasPrefix("Snippets-") && $0.value.contains("func snippet0(") }
        #expect(snippets.count > 50)
        let result = try await SwiftCompiler().check(
            files, only: { $0.hasPrefix("Snippets-") }, flags: Self.flags)
        #expect(result == nil)
    }

    /// The snippets include deprecated calls, which stay warnings.
    private static let flags = ["-swift-version", "6", "-Wwarning", "DeprecatedDeclaration"]

    /// A function for each block of Swift on the pages.
    private static func functions(_ pages: [String: String], client: String) -> String {
        var functions: [String] = []
        for (path, page) in pages.sorted(by: { $0.key < $1.key })
        where path == "README.md" || path.contains("Reference/Calls/") {
            let parts = page.components(separatedBy: "\n```")
            for part in parts where part.hasPrefix("swift\n") {
                let isMaking = part.contains("let client = ")
                let argument = isMaking ? "" : "client: \(client)"
                functions.append(
                    "func snippet\(functions.count)(\(argument)) async throws {\n\(part.dropFirst(6))\(isMaking ? "\n_ = client" : "")\n}"
                )
            }
        }
        let name = client.replacing("-", with: "_")
        return "import Foundation\n\nenum SnippetsOf\(name) {\n"
            + functions.map { "static " + $0 }.joined(separator: "\n\n") + "\n}\n"
    }
}
