import Foundation
import Testing

/// Checks the reports and exit codes of `tenon diff`.
@Suite(.timeLimit(.minutes(20)))
struct DiffTests {
    private let newSpec =
        petSpec
        .replacingOccurrences(of: "required: [name]", with: "required: []")
        .replacingOccurrences(of: "email: {type: string}", with: "email: {type: string}\n        phone: {type: string}")

    private let configuration = """
        clients:
          - {name: Pets, spec: pets.yaml, output: Pets}
          - {name: Other, spec: other.yaml, output: Other}

        """

    /// A folder with both states of the spec, and a client of the old one.
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

    private func report(_ old: String) -> String {
        """
        API: 'new.yaml' compared with \(old)

        Breaking for the wire and for source:
          new.yaml:29:9: Pet.name may be left out [property-optional]

        Safe:
          new.yaml:35:9: Owner.phone is new: String, optional [property-added]

        API: 2 changes, 1 breaks the wire, 1 breaks source; the next version is a major one

        """
    }

    @Test(arguments: [
        ("pets.yaml", "'pets.yaml'"), ("Pets", "what 'Pets' was generated from"),
        ("Pets/.tenon.json", "what 'Pets' was generated from"),
    ])
    func `a comparison of a spec with a spec, a folder or a manifest gives the same report`(
        _ old: String, _ label: String
    ) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        let outcome = try await tool.run("diff", old, "new.yaml")
        #expect(outcome.errors == "")
        #expect(outcome.output == report(label))
        #expect(outcome.status == 0)
    }

    @Test func `each client of the configuration is compared with the spec that it was generated from`() async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        try tool.write(newSpec, to: "pets.yaml")
        let all = try await tool.run("diff")
        #expect(all.output.contains("\nPets: 2 changes, "))
        #expect(all.output.contains("\nOther: nothing that callers or servers see has changed\n"))
        let one = try await tool.run("diff", "--client", "Other")
        #expect(
            one.output == """
                Other: 'other.yaml' compared with what 'Other' was generated from

                Other: nothing that callers or servers see has changed

                """)
        let none = try await tool.run("diff", "--client", "Othr")
        #expect(none.errors.contains("did you mean 'Other'?"))
        #expect(none.status == 1)
    }

    @Test(
        arguments: [
            ("wire", 1), ("source", 1), ("any", 1), (nil, 0),
        ] as [(String?, Int32)])
    func `the exit code states breaking changes on request`(_ kind: String?, _ status: Int32) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        let flags = kind.map { ["--fail-on", $0] } ?? []
        let broken = try await tool.run(["diff", "pets.yaml", "new.yaml"] + flags)
        #expect(broken.status == status)
        let same = try await tool.run(["diff", "new.yaml", "new.yaml"] + flags)
        #expect(same.status == 0)
    }

    @Test func `a report can be Markdown or JSON`() async throws {
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

    @Test(arguments: [true, false])
    func `a revision of the repository can be compared by its client or its spec`(
        hasClient: Bool
    ) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        let git = "git -c user.name=a -c user.email=a@b.example"
        let ignored = hasClient ? "" : "echo Pets/ >.gitignore; echo Other/ >>.gitignore; "
        let made = try await tool.shell(
            "\(ignored)git init -q . && git add . && \(git) commit -q -m one && git tag one")
        #expect(made.status == 0, "\(made.errors)")
        try tool.write(newSpec, to: "pets.yaml")
        _ = try await tool.run("generate")
        let outcome = try await tool.run("diff", "--since", "one")
        #expect(outcome.errors == "")
        let old = hasClient ? "what 'Pets' was generated from at 'one'" : "'pets.yaml' at 'one'"
        #expect(outcome.output.hasPrefix("Pets: 'pets.yaml' compared with \(old)\n"))
        #expect(outcome.output.contains("Pet.name may be left out [property-optional]\n"))
        #expect(outcome.output.contains("\nOther: nothing that callers or servers see has changed\n"))
        let none = try await tool.run("diff", "--since", "two")
        #expect(none.status == 1)
        #expect(none.errors.contains("'two' is no revision of the repository that 'pets.yaml' is in"))
        for arguments in [["--since", "--output=x"], ["--since", "one", "pets.yaml", "new.yaml"]] {
            #expect(try await tool.run(["diff"] + arguments).status == 64)
        }
    }

    @Test func `the report suggests a possible rename of a property`() async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        try tool.write(petSpec.replacingOccurrences(of: "email: {type", with: "mail_address: {type"), to: "new.yaml")
        let text = try await tool.run("diff", "pets.yaml", "new.yaml")
        #expect(
            text.output.contains(
                """
                Owner.email was removed [property-removed]
                    help: renamed to 'mail_address'? 'x-swift-name: email' there keeps the code that uses it

                """))
        let json = try await tool.run("diff", "pets.yaml", "new.yaml", "--format", "json")
        #expect(json.output.contains(#""help": "renamed to 'mail_address'? "#))
        let two = "mail_address: {type: string}\n        phone: {type"
        try tool.write(petSpec.replacingOccurrences(of: "email: {type", with: two), to: "new.yaml")
        #expect(!(try await tool.run("diff", "pets.yaml", "new.yaml").output.contains("renamed")))
    }

    @Test(arguments: [
        (["nope.yaml", "new.yaml"], "there is no file 'nope.yaml'"),
        (["pets.yaml", "nope.yaml"], "there is no file 'nope.yaml'"),
        (["Empty", "new.yaml"], "'Empty' has no manifest that can be read"),
    ])
    func `a state that cannot be compared is an error`(_ arguments: [String], _ message: String) async throws {
        let tool = try await prepared()
        defer { tool.remove() }
        try tool.write("", to: "Empty/nothing")
        let outcome = try await tool.run(["diff"] + arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output == "")
    }
}
