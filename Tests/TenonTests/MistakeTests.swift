import Foundation
import Testing

/// Checks runs with a spec that has mistakes.
@Suite(.timeLimit(.minutes(20)))
struct MistakeTests {
    /// Generates from a valid spec, and then from `spec`, or without a spec if it is `nil`.
    private func run(
        _ spec: String?, _ extra: String = "--access=public"
    ) async throws -> (Tool.Outcome, untouched: Bool) {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "pets.yaml")
        _ = try await tool.run("generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets")
        let before = try tool.snapshot("Pets")
        if let spec {
            try tool.write(spec, to: "pets.yaml")
        } else {
            try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("pets.yaml"))
        }
        let outcome = try await tool.run("generate", "--spec", "pets.yaml", "--output", "Pets", "--name", "Pets", extra)
        return (outcome, try tool.snapshot("Pets") == before)
    }

    @Test func `a missing spec is an error, and the old output stays`() async throws {
        let (outcome, untouched) = try await run(nil)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("pets.yaml"))
        #expect(outcome.errors.contains("error: "))
        #expect(untouched)
    }

    @Test(arguments: ["", "\n\n", "# soon\n"])
    func `a spec that is empty or has only comments is an error`(_ text: String) async throws {
        let (outcome, untouched) = try await run(text)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("pets.yaml:1:1: error: there is nothing in 'pets.yaml' [empty-file]"))
        #expect(outcome.errors.contains("Pets was not generated"))
        #expect(untouched)
    }

    @Test func `a reference to an empty file is an error, also in a bundle`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let spec = petSpec.replacingOccurrences(of: "#/components/schemas/Owner", with: "owner.yaml")
        try tool.write(spec, to: "pets.yaml")
        try tool.write("# soon\n", to: "owner.yaml")
        for arguments in [["generate", "--spec", "pets.yaml", "--output", "A", "--name", "A"], ["bundle", "pets.yaml"]] {
            let outcome = try await tool.run(arguments)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("owner.yaml:1:1: error: there is nothing in 'owner.yaml' [empty-file]"))
        }
        try tool.write("", to: "pets.yaml")
        #expect(try await tool.run("bundle", "pets.yaml").errors.contains("pets.yaml:1:1: error: "))
    }

    @Test(arguments: [
        ("get:\n", "get: [\n", "pets.yaml:"),
        ("#/components/schemas/Owner", "#/components/schemas/Ownr", "pets.yaml:30:23: error: "),
        ("tags: [pets]", "tags: {pets: true}", "pets.yaml:9:13: error: "),
        ("name: {type: string}\n", "name: {type: string}\n        name: {type: integer}\n", "pets.yaml:30:9: error: "),
    ])
    func `a mistake of each kind is an error with its place, and the old output stays`(
        _ text: String, _ mistake: String, _ place: String
    ) async throws {
        let spec = petSpec.replacingOccurrences(of: text, with: mistake)
        #expect(spec != petSpec)
        let (outcome, untouched) = try await run(spec)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
        #expect(outcome.errors.contains("^"))
        #expect(outcome.errors.contains("Pets was not generated"))
        #expect(untouched)
    }

    @Test func `the error about a dangling reference suggests a similar schema`() async throws {
        let (outcome, _) = try await run(petSpec.replacingOccurrences(of: "schemas/Owner", with: "schemas/Ownr"))
        #expect(outcome.errors.contains("did you mean"))
        #expect(outcome.errors.contains("#/components/schemas/Owner"))
    }

    @Test func `a misspelled key is a warning with a suggestion, and an error in a strict run`() async throws {
        let spec = petSpec.replacingOccurrences(of: "operationId:", with: "operationID:")
        let (lenient, _) = try await run(spec)
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("pets.yaml:8:7: warning: unknown key 'operationID'"))
        #expect(lenient.errors.contains("did you mean 'operationId'?"))
        let (strict, untouched) = try await run(spec, "--strict")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("pets.yaml:8:7: error: unknown key 'operationID'"))
        #expect(untouched)
    }

    @Test func `all mistakes are reported at once`() async throws {
        let spec =
            petSpec
            .replacingOccurrences(of: "operationId:", with: "operationID:")
            .replacingOccurrences(of: "schemas/Owner", with: "schemas/Ownr")
            .replacingOccurrences(of: "schemas/Problem", with: "schemas/Problm")
            .replacingOccurrences(of: "required: [name]", with: "required: name")
        let (outcome, _) = try await run(spec)
        for part in ["operationID", "Ownr", "Problm", "'required'"] {
            #expect(outcome.errors.contains(part), "\(outcome.errors)")
        }
    }

    @Test func `each client has its own findings, and those of a file that clients share are printed once`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let clients = [("A", "a"), ("B", "b"), ("C", "missing"), ("D", "missing"), ("E", "e"), ("F", "f")]
        let entries = clients.map { "  - {name: \($0), spec: \($1).yaml, output: \($0)}\n" }
        try tool.write("clients:\n" + entries.joined(), to: "tenon.yaml")
        for name in ["a", "b"] {
            let spec = petSpec.replacing(ownerReference, with: "owner: {$ref: owner.yaml}")
            try tool.write(spec.replacing("operationId:", with: "operationID:"), to: "\(name).yaml")
        }
        for name in ["e", "f"] { try tool.write(petSpec.replacing("get:\n", with: "get: [\n"), to: "\(name).yaml") }
        try tool.write("type: object\npropertes: {}\n", to: "owner.yaml")
        // The second run repeats the warnings of clients that are up to date.
        for _ in 1...2 {
            let outcome = try await tool.run("generate")
            for (text, number) in [
                ("a.yaml:8:7: warning: unknown key", 1), ("b.yaml:8:7: warning: unknown key", 1),
                ("owner.yaml:2:1: warning: unknown key", 1), ("error: there is no file 'missing.yaml'", 2),
                ("\ne.yaml:9:11: error:", 1), ("\nf.yaml:9:11: error:", 1), ("[yaml-syntax]", 2), ("was not generated", 4),
                ("more place", 0),
            ] {
                #expect(outcome.errors.components(separatedBy: text).count == number + 1, "\(text): \(outcome.errors)")
            }
        }
    }

    @Test func `two files with equal mistakes in their text are both named`() async throws {
        let spec = petSpec.replacing(ownerReference, with: "owner: {$ref: owner.yaml}\n        toy: {$ref: toy.yaml}")
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(spec, to: "pets.yaml")
        for name in ["owner", "toy"] { try tool.write("type: [object\n", to: "\(name).yaml") }
        let outcome = try await tool.run("lint", "pets.yaml")
        for name in ["owner", "toy"] {
            #expect(outcome.errors.contains("\n\(name).yaml:") || outcome.errors.hasPrefix("\(name).yaml:"), "\(outcome.errors)")
        }
    }

    @Test func `findings can be written in formats for machines`() async throws {
        let spec = petSpec.replacingOccurrences(of: "operationId:", with: "operationID:")
        let (json, _) = try await run(spec, "--format=json")
        let findings = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
        #expect(findings?.count == 1)
        let (github, _) = try await run(spec, "--format=github")
        #expect(github.output.hasPrefix("::warning file=pets.yaml,line=8,col=7"))
        let (sarif, _) = try await run(spec, "--format=sarif")
        let report = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any]
        #expect(report?["version"] as? String == "2.1.0")
    }
}
