import Foundation
import Testing

/// Checks when a run skips a client because it is up to date.
@Suite(.timeLimit(.minutes(20)))
struct UpToDateTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write(
            """
            clients:
              - {name: Pets, spec: spec/openapi.yaml, overlays: [overlay.yaml], output: Out}
            """, to: "tenon.yaml")
        try tool.write(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths:
              /pets:
                get:
                  operationId: pets.list
                  description: {$ref: list.md}
                  responses:
                    "200":
                      description: Pets.
                      content: {application/json: {schema: {type: array, items: {$ref: schemas/pet.yaml}}}}
            """, to: "spec/openapi.yaml")
        try tool.write("List all.", to: "spec/list.md")
        try tool.write("{type: object, properties: {name: {type: string}}}", to: "spec/schemas/pet.yaml")
        try tool.write(
            """
            overlay: 1.0.0
            info: {title: Ours, version: "1"}
            actions:
              - {target: $.info, update: {description: Ours.}}
            """, to: "overlay.yaml")
    }

    private func isSpared(_ arguments: String...) async throws -> Bool {
        let outcome = try await tool.run(["generate"] + arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.contains("up to date")
    }

    @Test func `a run with nothing to do reports that the client is up to date, except with some options`() async throws {
        defer { tool.remove() }
        #expect(try await !isSpared())
        #expect(try await isSpared())
        for option in ["--force", "--verbose", "--rename", "--drop-aliases"] {
            #expect(try await !isSpared(option), "\(option)")
        }
        #expect(try await isSpared())
    }

    @Test func `a run with nothing to do removes the leftovers of a killed run`() async throws {
        defer { tool.remove() }
        #expect(try await !isSpared())
        try tool.write("bytes", to: "Out/.tenon-staging/new-1")
        #expect(try await !isSpared())
        #expect(!FileManager.default.fileExists(atPath: tool.url("Out/.tenon-staging").path))
        #expect(try await isSpared())
    }

    @Test(arguments: [
        ("spec/schemas/pet.yaml", "string", "integer"), ("spec/list.md", "all", "some"), ("overlay.yaml", "Ours.", "Theirs."),
        ("spec/openapi.yaml", "/pets:", "/animals:"), ("tenon.yaml", "Out}", "Out, access: internal}"),
        ("tenon.yaml", "Out}", "Out, header: Ours}"), ("tenon.yaml", "overlays: [overlay.yaml], ", ""),
        ("tenon.yaml", "Out}", "Out, exclude: {operations: [pets.list]}}"),
        ("Out/.tenon.json", "\"version\":\"", "\"version\":\"0."),
    ])
    func `a run notices each changed input`(path: String, old: String, new: String) async throws {
        defer { tool.remove() }
        #expect(try await !isSpared())
        let text = try tool.text(path)
        #expect(text.contains(old))
        try tool.write(text.replacing(old, with: new), to: path)
        #expect(try await !isSpared())
        let checked = try await tool.run("check")
        #expect(checked.status == 0)
        #expect(try await isSpared())
    }

    @Test func `a run notices each missing file`() async throws {
        defer { tool.remove() }
        #expect(try await !isSpared())
        try FileManager.default.removeItem(at: tool.url("Out/Models/Pets+Pet.swift"))
        #expect(try await !isSpared())
        #expect(try tool.text("Out/Models/Pets+Pet.swift").contains("struct Pet"))
        try FileManager.default.removeItem(at: tool.url("spec/schemas/pet.yaml"))
        let broken = try await tool.run("generate")
        #expect(broken.status != 0)
        #expect(broken.errors.contains("schemas/pet.yaml"))
    }

    @Test func `a run notices each edited file`() async throws {
        defer { tool.remove() }
        #expect(try await !isSpared())
        try tool.write("// Mine.", to: "Out/Models/Pets+Pet.swift")
        let refused = try await tool.run("generate")
        #expect(refused.status != 0)
        #expect(refused.errors.contains("edited by hand"))
    }

    @Test func `a run with nothing to do reports recorded warnings, in every format and from every folder`() async throws {
        defer { tool.remove() }
        let text = try tool.text("spec/openapi.yaml")
        let odd = "default: {description: Any., content: {text/xml: {schema: {type: object}}}}"
        try tool.write(text.replacing("\"200\":", with: "\(odd)\n        \"200\":"), to: "spec/openapi.yaml")
        let first = try await tool.run("generate")
        #expect(first.errors.contains("warning"))
        let second = try await tool.run("generate")
        #expect(second.errors == first.errors)
        #expect(second.output.contains("up to date"))
        for format in ["json", "sarif", "github"] {
            let whole = try await tool.run("generate", "--format", format, "--force")
            #expect(try await tool.run("generate", "--format", format).output == whole.output)
        }
        let inner = try await tool.shell("cd spec && $TENON generate --config ../tenon.yaml")
        #expect(inner.errors.contains("warning"))
        #expect(inner.output.contains("up to date"))
        let strict = try await tool.run("generate", "--strict")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("error"))
        let checked = try await tool.run("check")
        #expect(checked.status == 0)
    }

    @Test func `a run generates the client again if there are too many warnings to record`() async throws {
        defer { tool.remove() }
        for (count, isKept) in [(100, true), (101, false)] {
            let types = (0..<count).map { "p\($0): {type: strng}" }.joined(separator: ", ")
            try tool.write("{type: object, properties: {\(types)}}", to: "spec/schemas/pet.yaml")
            #expect(try await !isSpared())
            #expect(try await isSpared() == isKept)
        }
    }

    @Test func `a tool that is newer than the output generates the client again`() async throws {
        defer { tool.remove() }
        #expect(try await !isSpared())
        let old = Date(timeIntervalSince1970: 1e9)
        for name in ["Out/.tenon.json", "Out/Models/Pets+Pet.swift"] {
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: tool.url(name).path)
        }
        let before = try tool.snapshot("Out")
        #expect(try await !isSpared())
        #expect(try await isSpared())
        let after = try tool.snapshot("Out")
        #expect(after.keys.filter { after[$0] != before[$0] } == [".tenon.json"])
        #expect(after[".tenon.json"]?.data == before[".tenon.json"]?.data)
    }
}
