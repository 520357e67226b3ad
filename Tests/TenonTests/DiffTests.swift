import Foundation
import Testing

@Suite("tenon diff", .timeLimit(.minutes(20)))
struct DiffTests {
    private let newSpec = petSpec
        .replacingOccurrences(of: "required: [name]", with: "required: []")
        .replacingOccurrences(of: "email: {type: string}", with: "email: {type: string}\n        phone: {type: string}")

    private let configuration = """
        clients:
          - {name: Pets, spec: pets.yaml, output: Pets}
          - {name: Other, spec: other.yaml, output: Other}

        """

    /// Both states of the spec, and a client of the old one.
    private func prepared() async throws -> Tool {
        let tool = try Tool()
        try tool.write(petSpec, to: "pets.yaml")
        try tool.write(petSpec, to: "other.yaml")
        try tool.write(newSpec, to: "new.yaml")
        try tool.write(configuration, to: "tenon.yaml")
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0)
        return tool
    }

    private let report = """
        Breaking for the wire and for source:
          new.yaml:29:9: Pet.name may be left out [property-optional]

        Safe:
          new.yaml:35:9: Owner.phone is new: String, optional [property-added]

        API: 2 changes, 1 breaks the wire, 1 breaks source; the next version is a major one

        """

    @Test("two specs, and a folder or a manifest and a spec, give the same report", arguments: [
        "pets.yaml", "Pets", "Pets/.tenon.json",
    ])
    func compares(_ old: String) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        let outcome = try await tool.run("diff", old, "new.yaml")
        #expect(outcome.errors == "")
        #expect(outcome.output == report)
        #expect(outcome.status == 0)
    }

    @Test("each client of the configuration is compared with what it was generated from")
    func comparesClients() async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        try tool.write(newSpec, to: "pets.yaml")
        let all = try await tool.run("diff")
        #expect(all.output.contains("\nPets: 2 changes, "))
        #expect(all.output.contains("\nOther: nothing that callers or servers see has changed\n"))
        let one = try await tool.run("diff", "--client", "Other")
        #expect(one.output == "Other: nothing that callers or servers see has changed\n")
        let none = try await tool.run("diff", "--client", "Othr")
        #expect(none.errors.contains("did you mean 'Other'?"))
        #expect(none.status == 1)
    }

    @Test("the exit code says what is broken, on request", arguments: [
        ("wire", 1), ("source", 1), ("any", 1), (nil, 0),
    ] as [(String?, Int32)])
    func fails(_ kind: String?, _ status: Int32) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        let flags = kind.map { ["--fail-on", $0] } ?? []
        let broken = try await tool.run(["diff", "pets.yaml", "new.yaml"] + flags)
        #expect(broken.status == status)
        let same = try await tool.run(["diff", "new.yaml", "new.yaml"] + flags)
        #expect(same.status == 0)
    }

    @Test("reports for pull requests and machines")
    func formats() async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        let markdown = try await tool.run("diff", "pets.yaml", "new.yaml", "--format", "markdown")
        #expect(markdown.output.contains("| `Owner.phone` | is new: `String`, optional | `new.yaml:35:9` | `property-added` |\n"))
        let json = try await tool.run("diff", "pets.yaml", "new.yaml", "--format", "json")
        let reports = try JSONDecoder().decode([Report].self, from: Data(json.output.utf8))
        #expect(reports.map(\.step) == ["major"])
        #expect(reports.first?.changes.map(\.breaks) == [["wire", "source"], []])
        #expect(reports.first?.changes.map(\.line) == [29, 35])
    }

    private struct Report: Decodable {
        let step: String
        let changes: [Change]

        struct Change: Decodable {
            let rule: String
            let breaks: [String]
            let line: Int
        }
    }

    @Test("what cannot be compared is an error", arguments: [
        (["nope.yaml", "new.yaml"], "there is no file 'nope.yaml'"),
        (["pets.yaml", "nope.yaml"], "there is no file 'nope.yaml'"),
        (["Empty", "new.yaml"], "'Empty' has no manifest that can be read"),
    ])
    func refuses(_ arguments: [String], _ message: String) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        try tool.write("", to: "Empty/nothing")
        let outcome = try await tool.run(["diff"] + arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output == "")
    }
}
