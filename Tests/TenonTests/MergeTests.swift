import Foundation
import ProcessSupport
import Testing

/// Checks that the manifests of two branches merge.
@Suite(.timeLimit(.minutes(20)))
struct MergeTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write("clients:\n  - {name: Zoo, spec: openapi.yaml, output: Zoo}\n", to: "tenon.yaml")
        let names = ["ants", "bees", "cats"]
        try tool.write(
            """
            openapi: 3.1.0
            info: {title: Zoo, version: "1"}
            servers: [{url: https://zoo.example}]
            paths:

            """ + names.map { "  /\($0): {$ref: \($0).yaml}\n" }.joined(), to: "openapi.yaml")
        for name in names { try tool.write(operation("get", name), to: "\(name).yaml") }
    }

    private func operation(_ method: String, _ name: String, _ type: String = "All") -> String {
        """
        \(method):
          operationId: \(name).\(method)
          tags: [\(name)]
          responses:
            "200":
              description: Done.
              content:
                application/json:
                  schema: {title: \(type), type: object, properties: {id: {type: string}, owner_id: {type: integer}}}

        """
    }

    private func generated() async throws -> String {
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try tool.text("Zoo/.tenon.json")
    }

    /// The merged text, and the number of its conflicts.
    private func merged(_ base: String, _ ours: String, _ theirs: String) async throws -> (text: String, conflicts: Int32) {
        for (name, text) in [("base", base), ("ours", ours), ("theirs", theirs)] { try tool.write(text, to: name) }
        let outcome = try await tool.run(
            Program("/usr/bin/env"), ["git", "merge-file", "-p", "ours", "base", "theirs"])
        return (outcome.output, outcome.status)
    }

    @Test func `two branches that each add an operation merge to the output of a run`() async throws {
        defer { tool.remove() }
        let base = try await generated()
        try tool.write(operation("get", "ants") + operation("post", "ants"), to: "ants.yaml")
        let ours = try await generated()
        try tool.write(operation("get", "ants"), to: "ants.yaml")
        try tool.write(operation("get", "cats") + operation("put", "cats"), to: "cats.yaml")
        let theirs = try await generated()
        let merged = try await merged(base, ours, theirs)
        #expect(merged.conflicts == 0, "\(merged.text)")
        try tool.write(operation("get", "ants") + operation("post", "ants"), to: "ants.yaml")
        let whole = try await generated()
        #expect(merged.text == whole)
    }

    @Test func `two branches that change one file of the spec conflict only in its hash`() async throws {
        defer { tool.remove() }
        let base = try await generated()
        try tool.write(operation("get", "bees", "Ours"), to: "bees.yaml")
        let ours = try await generated()
        try tool.write(operation("get", "bees", "Theirs"), to: "bees.yaml")
        let theirs = try await generated()
        let merged = try await merged(base, ours, theirs)
        #expect(merged.conflicts == 1)
        #expect(merged.text.contains("<<<<<<< ours\n,[\"bees.yaml\","))
    }

    @Test func `an addition to a spec adds lines to the manifest, and changes only lines with hashes`() async throws {
        defer { tool.remove() }
        let before = try await generated().split(separator: "\n")
        try tool.write(operation("get", "bees") + operation("post", "bees"), to: "bees.yaml")
        let after = try await generated().split(separator: "\n")
        let gone = Set(before).subtracting(after)
        #expect(after.count > before.count && !gone.isEmpty)
        #expect(gone.allSatisfy { $0.hasPrefix(",[\"bees.yaml\",") || $0.contains(".swift\",\"") }, "\(gone)")
    }
}
