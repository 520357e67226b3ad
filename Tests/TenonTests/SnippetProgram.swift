import Foundation
import ProcessSupport
import Testing

/// Type-checks the Swift of a page with the clients that it uses.
struct SnippetProgram {
    let tool: Tool
    /// The folders of the clients, relative to the tool's folder.
    let clients: [String]

    /// Checks statements as the body of one asynchronous function.
    ///
    /// - Parameter parameters: The values that the statements use but do not declare.
    /// - Returns: The messages of the compiler; empty if the statements compile.
    func check(_ statements: [String], given parameters: String = "") async throws -> String {
        try tool.write(
            "func page(\(parameters)) async throws {\n\(statements.joined(separator: "\n"))\n}\n", to: "Snippets.swift")
        let files = try clients.flatMap { client in
            try FileManager.default.subpathsOfDirectory(atPath: tool.url(client).path).map { "\(client)/\($0)" }
        }
        let arguments = ["swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-module-name", "Page"]
        let outcome = try await tool.run(
            Program("/usr/bin/env"), arguments + files.filter { $0.hasSuffix(".swift") } + ["Snippets.swift"])
        return outcome.errors + outcome.output
    }
}
