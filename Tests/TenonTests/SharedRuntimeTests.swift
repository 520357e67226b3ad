import Foundation
import Testing

/// Checks the shared runtime of several clients, which has its own output and the features that any client uses.
@Suite(.timeLimit(.minutes(20)))
struct SharedRuntimeTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try configure()
        try tool.write(petSpec, to: "pets.yaml")
        try tool.write(
            petSpec.replacingOccurrences(of: "email: {type: string}", with: "born: {type: string, format: date}"),
            to: "cats.yaml")
    }

    private func configure(cats options: String = "") throws {
        try tool.write(
            """
            runtime: {name: APIKit, output: Sources/APIKit}
            clients:
              - {name: Pets, spec: pets.yaml, output: Sources/Pets}
              - {name: Cats, spec: cats.yaml, output: Sources/Cats\(options)}
            """, to: "tenon.yaml")
    }

    private func values() throws -> String { try tool.text("Sources/APIKit/Runtime/APIKit+Runtime-Values.swift") }

    @Test func `a shared runtime is written once, and has the features of all clients`() async throws {
        defer { tool.remove() }
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("APIKit: the runtime of 2 clients, "))
        #expect(try values().contains("struct CalendarDate"))
        #expect(try tool.text("Sources/Pets/Runtime/Pets+Runtime.swift").contains("typealias Failure = APIKit.Failure"))
        #expect(try tool.text("Sources/Pets/Calls/Pets+PetsCalls.swift").contains("public import APIKit"))
        #expect(!FileManager.default.fileExists(atPath: tool.url("Sources/Pets/Runtime/Pets+Runtime-Call.swift").path))
    }

    @Test func `a run for one client keeps the features that other clients use`() async throws {
        defer { tool.remove() }
        #expect(try await tool.run("generate", "--client", "Pets").status == 0)
        #expect(try values().contains("struct CalendarDate"))
        #expect(!FileManager.default.fileExists(atPath: tool.url("Sources/Cats").path))
        #expect(try await tool.run("check", "--client", "Pets").status == 0)
        #expect(try await tool.run("check").status == 1)
    }

    @Test
    func `a run with nothing to do touches no file, and a run with a missing runtime writes it again`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate")
        let before = try tool.snapshot("Sources")
        let second = try await tool.run("generate")
        let lines = second.output.split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.contains("up to date") || $0.contains("(0 written") }, "\(lines)")
        #expect(try tool.snapshot("Sources") == before)
        try FileManager.default.removeItem(at: tool.url("Sources/APIKit"))
        #expect(try await tool.run("generate").status == 0)
        #expect(try tool.snapshot("Sources").mapValues(\.data) == before.mapValues(\.data))
    }

    @Test func `a feature that no client uses is removed from the shared runtime`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate")
        try tool.write(petSpec, to: "cats.yaml")
        #expect(try await tool.run("check").errors.contains("Sources/APIKit: "))
        #expect(try await tool.run("generate").status == 0)
        #expect(try !values().contains("struct CalendarDate"))
        try configure(cats: ", runtime: own, stubs: true")
        #expect(try await tool.run("generate").status == 0)
        #expect(try tool.text("Sources/Cats/Runtime/Cats+Runtime-Call.swift").contains("struct Failure"))
        #expect(!FileManager.default.fileExists(atPath: tool.url("Sources/APIKit/Stubs").path))
    }

    @Test func `an edit of the shared runtime stops a run unless it is forced`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate")
        try tool.write("// mine", to: "Sources/APIKit/APIKit.swift")
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("'Sources/APIKit/APIKit.swift' was edited by hand"))
        #expect(try await tool.run("generate", "--force").status == 0)
        #expect(try await tool.run("check").output.contains("APIKit: 'Sources/APIKit' is up to date"))
    }

    @Test func `an error in one client leaves all clients unchanged`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate")
        let before = try tool.snapshot("Sources")
        try tool.write(petSpec.replacingOccurrences(of: "type: string", with: "type: boolean"), to: "pets.yaml")
        try tool.write("openapi: 3.1.0\npaths: {/cats: {$ref: nowhere.yaml}}", to: "cats.yaml")
        for arguments in [["generate"], ["generate", "--client", "Pets"]] {
            let outcome = try await tool.run(arguments)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("Pets was not generated, because its runtime 'APIKit' was not"))
            #expect(outcome.errors.contains("APIKit was not generated, because 'Cats' could not be generated"))
            #expect(try tool.snapshot("Sources") == before)
        }
    }

    @Test func `headers with one name and different types are an error`() async throws {
        defer { tool.remove() }
        let spec = { (type: String) in
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths:
              /pets:
                get:
                  operationId: pets.list
                  responses: {"204": {description: None., headers: {X-Left: {schema: {type: \(type)}}}}}
            """
        }
        try tool.write(spec("integer"), to: "pets.yaml")
        try tool.write(spec("string"), to: "cats.yaml")
        let message = "'Pets' and 'Cats' document the response header 'left' differently"
        #expect(try await tool.run("generate").errors.contains(message))
        try tool.write(spec("integer"), to: "cats.yaml")
        #expect(try await tool.run("generate").status == 0)
        #expect(try tool.text("Sources/APIKit/APIKit+ResponseHeaders.swift").contains("var left: Int?"))
    }

    @Test func `a shared runtime is in the report, and in the folder of a build`() async throws {
        defer { tool.remove() }
        #expect(try await tool.run("report").output.contains("\nAPIKit: "))
        #expect(try await tool.run("generate", "--output-folder", "Build", "--layout", "compact").status == 0)
        #expect(try tool.text("Build/APIKit/APIKit.swift").contains("enum APIKit {}"))
        #expect(try !tool.text("Build/Pets/Pets+Calls.swift").contains("import APIKit"))
    }
}
