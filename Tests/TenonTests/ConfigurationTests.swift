import Foundation
import Testing

/// Checks the configuration of clients, filters and overlays, and the commands that use it.
@Suite(.timeLimit(.minutes(20)))
struct ConfigurationTests {
    private func run(_ configuration: String) async throws -> (Tool, Tool.Outcome) {
        let tool = try Tool()
        try tool.write(petSpec, to: "specs/pets.yaml")
        try tool.write(configuration, to: "tenon.yaml")
        return (tool, try await tool.run("generate"))
    }

    private static let two = """
        clients:
          - name: Pets
            spec: specs/pets.yaml
            output: Out/Pets
          - name: Cats
            spec: specs/pets.yaml
            output: Out/Cats
            access: internal
            conformances: []

        """

    @Test func `a configuration can list several clients, and a run can choose one`() async throws {
        let (tool, outcome) = try await run(Self.two)
        defer { tool.remove() }
        #expect(outcome.status == 0)
        #expect(try tool.text("Out/Pets/Pets.swift").contains("public nonisolated struct Pets: Sendable"))
        #expect(try tool.text("Out/Cats/Models/Cats+Owner.swift").contains("    struct Owner: Sendable {"))
        #expect(try await tool.run("generate", "--client", "Cats").output.split(separator: "\n").count == 1)
        #expect(try await tool.run("generate", "--client", "Cat").errors.contains("did you mean 'Cats'?"))
    }

    @Test func `a filter keeps only the parts that it names, and their types`() async throws {
        let (tool, outcome) = try await run(
            "clients: [{name: Pets, spec: specs/pets.yaml, output: Pets, filter: {paths: [/pets/*]}}]")
        defer { tool.remove() }
        #expect(outcome.output.hasPrefix("Pets: 1 operation, 3 types"))
        try tool.write(
            "clients: [{name: Pets, spec: specs/pets.yaml, output: Pets, filter: {schemas: [Pet]}}]", to: "tenon.yaml")
        #expect(try await tool.run("generate").output.hasPrefix("Pets: 0 operations, 2 types"))
        #expect(try tool.text("Pets/.tenon.json").contains(#""schemas":"Pet""#))
        try tool.write(
            "clients: [{name: Pets, spec: specs/pets.yaml, output: Pets, exclude: {schemas: [Own*]}}]", to: "tenon.yaml")
        #expect(try await tool.run("generate").output.hasPrefix("Pets: 1 operation, 2 types"))
        #expect(try tool.text("Pets/.tenon.json").contains(#""exclude.schemas":"Own*""#))
        let alone = try await tool.run(
            "generate", "--spec", "specs/pets.yaml", "--output", "B", "--name", "Pets", "--schema", "Owner", "--tag", "pets")
        #expect(alone.output.hasPrefix("Pets: 1 operation, 3 types"))
        #expect(try await tool.run("generate", "--tag", "pets").status == 64)
    }

    @Test func `an unknown name in a filter is an error at its place`() async throws {
        let (tool, outcome) = try await run(
            """
            clients:
              - name: Pets
                spec: specs/pets.yaml
                output: Pets
                filter: {tags: [pats], operations: [getPet, getPat], schemas: [owner]}
                exclude:
                  paths: [/cats/*]

            """)
        defer { tool.remove() }
        #expect(outcome.status == 1)
        for line in [
            "tenon.yaml:5:21: error: the spec has no tag 'pats' [unknown-filter]", "did you mean 'pets'?",
            "tenon.yaml:5:49: error: the spec has no operation 'getPat' [unknown-filter]", "did you mean 'getPet'?",
            "tenon.yaml:5:68: error: the spec has no schema 'owner' [unknown-filter]", "did you mean 'Owner'?",
            "tenon.yaml:7:15: error: the spec has no path '/cats/*' [unknown-filter]",
        ] {
            #expect(outcome.errors.contains(line), "\(outcome.errors)")
        }
        #expect(outcome.errors.components(separatedBy: "[unknown-filter]").count == 5)
    }

    @Test func `an unknown hashable type is an error at its place`() async throws {
        let (tool, outcome) = try await run(
            """
            clients:
              - name: Pets
                spec: specs/pets.yaml
                output: Pets
                hashable: [Pet, Ownr, "Zoo*"]

            """)
        defer { tool.remove() }
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("tenon.yaml:5:21: error: the client has no type 'Ownr' [unknown-model]"))
        #expect(outcome.errors.contains("did you mean 'Owner'?"))
        #expect(outcome.errors.contains("the client has no type 'Zoo*' [unknown-model]"))
    }

    @Test func `enums can be closed, and formats can have chosen types`() async throws {
        let (tool, outcome) = try await run(
            """
            clients:
              - {name: Pets, spec: specs/pets.yaml, output: Pets, enums: closed, formats: {date-time: String}}

            """)
        defer { tool.remove() }
        #expect(outcome.status == 0)
        let manifest = try tool.text("Pets/.tenon.json")
        #expect(manifest.contains("closed") && manifest.contains("date-time:String"))
        try tool.write(
            "clients: [{name: P, spec: specs/pets.yaml, output: P, enums: clsed, formats: {date: Dat}}]", to: "tenon.yaml")
        let mistaken = try await tool.run("generate")
        #expect(mistaken.errors.contains("'enums' must be one of 'open', 'closed'"))
        #expect(mistaken.errors.contains("did you mean 'Data'?"), "\(mistaken.errors)")
    }

    @Test func `a check reports no drift after a run, and then edited, missing and outdated files`() async throws {
        let (tool, outcome) = try await run(Self.two)
        defer { tool.remove() }
        #expect(outcome.status == 0)
        #expect(try await tool.run("check").status == 0)
        try tool.write("// mine\n", to: "Out/Pets/Pets.swift")
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("Out/Cats/Cats.swift"))
        let drift = try await tool.run("check")
        #expect(drift.status == 1)
        #expect(drift.errors.contains("Out/Pets: 'Pets.swift' was edited by hand"))
        #expect(drift.errors.contains("Out/Cats: 'Cats.swift' is missing"))
        #expect(drift.errors.hasSuffix("help: run 'tenon generate' to bring the output up to date\n"))
        #expect(drift.errors.matches(of: /run 'tenon generate'/).count == 1)
        try tool.write(petSpec.replacingOccurrences(of: "email", with: "mail"), to: "specs/pets.yaml")
        #expect(try await tool.run("check", "--client", "Pets").errors.contains("'Models/Pets+Owner.swift' is out of date"))
    }

    @Test func `a check fails on a foreign Swift file, and a run keeps it`() async throws {
        let (tool, _) = try await run(Self.two)
        defer { tool.remove() }
        try tool.write("let mine = 1\n", to: "Out/Pets/Models/Mine.swift")
        #expect(try await tool.run("generate").status == 0)
        let outcome = try await tool.run("check")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                error: Out/Pets: 'Models/Mine.swift' was not made by this tool, and would be built into the client [drift]
                help: move it out of the folder, or delete it

                """)
    }

    @Test(arguments: [
        ("clients:\n  - nam: Pets\n", "tenon.yaml:2:5: error: unknown key 'nam'"),
        ("clients:\n  - nam: Pets\n", "did you mean 'name'?"),
        ("clients:\n  - {name: Pets, spec: a.yaml}\n", "a client needs 'output'"),
        ("clients: 3\n", "tenon.yaml:1:10: error: 'clients' must be a list"),
        ("clients:\n  - {name: Pets, spec: a, output: b, access: pubic}\n", "did you mean 'public'?"),
        ("clients:\n  - {name: my pets, spec: a, output: b}\n", "'my pets' cannot be the name of a Swift type"),
        (
            "clients:\n  - {name: A, spec: a, output: b}\n  - {name: B, spec: a, output: ./b}\n",
            "another client has the output folder"
        ),
        ("{", "tenon.yaml:"),
        ("", "there is nothing in 'tenon.yaml'"),
        ("# soon\n", "there is nothing in 'tenon.yaml'"),
        ("clients:\n  - {name: A, spec: specs/pets.yaml, output: ..}\n", "the current folder lies within it"),
    ])
    func `a mistake in the configuration is an error at its place`(_ configuration: String, _ message: String) async throws {
        let (tool, outcome) = try await run(configuration)
        defer { tool.remove() }
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func `config check reports mistakes and reads only the configuration`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write("clients: [{name: Pets, spec: none.yaml, output: Pets}]\n", to: "tenon.yaml")
        let outcome = try await tool.run("config", "check")
        #expect(outcome.status == 0)
        #expect(outcome.output == "'tenon.yaml' has no mistakes, and the clients 'Pets'\n")
        try tool.write("clients: [{name: Pets, spec: none.yaml, output: Pets, tags: []}]\n", to: "other.yaml")
        let mistaken = try await tool.run("config", "check", "--config", "other.yaml")
        #expect(mistaken.status == 1)
        #expect(mistaken.output.isEmpty)
        #expect(mistaken.errors.hasPrefix("other.yaml:1:55: error: unknown key 'tags' in a client [unknown-option]"))
        #expect(mistaken.errors.contains("help: 'tags' belongs in a filter"))
    }

    @Test func `arguments that exclude each other are refused, and every command has help`() async throws {
        let (tool, _) = try await run(Self.two)
        defer { tool.remove() }
        #expect(try await tool.run("generate", "--spec", "specs/pets.yaml").status == 64)
        #expect(try await tool.run("generate", "--spec", "a", "--output", "b", "--name", "1").status == 64)
        for command in ["generate", "check", "bundle", "config"] {
            #expect(try await tool.run(command, "--help").output.contains("USAGE: tenon \(command)"))
        }
        #expect(try await tool.run("--help").output.contains("SUBCOMMANDS"))
    }

    @Test func `a bundled spec gives the same client`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let spec = petSpec.replacingOccurrences(of: ownerReference, with: "owner: {$ref: keeper.yaml}")
        try tool.write(spec, to: "specs/pets.yaml")
        try tool.write("type: object\nproperties:\n  email: {type: string}\n", to: "specs/keeper.yaml")
        #expect(try await tool.run("bundle", "specs/pets.yaml", "--output", "pets.yaml").status == 0)
        _ = try await tool.run("generate", "--spec", "specs/pets.yaml", "--output", "A", "--name", "Pets")
        _ = try await tool.run("generate", "--spec", "pets.yaml", "--output", "B", "--name", "Pets")
        let one = try tool.text("A/Models/Pets+Keeper.swift").replacingOccurrences(of: "specs/pets.yaml", with: "pets.yaml")
        #expect(try tool.text("B/Models/Pets+Keeper.swift") == one)
    }

    @Test func `overlays in any folder are applied, and the manifest records them`() async throws {
        let (tool, _) = try await run(
            """
            clients:
              - {name: Pets, spec: specs/pets.yaml, output: Out, overlays: [own/name.yaml, own/tag.yaml]}

            """)
        defer { tool.remove() }
        let overlay = "overlay: 1.1.0\ninfo: {title: O, version: '1'}\nactions:\n  - target: "
        try tool.write(overlay + "$.paths.*.get.operationId\n    update: fetchPet\n", to: "own/name.yaml")
        try tool.write(overlay + "$.paths.*.get\n    update: {tags: [animals]}\n", to: "own/tag.yaml")
        #expect(try await tool.run("generate").status == 0)
        #expect(try tool.text("Out/Calls/Pets+PetsCalls.swift").contains("func fetch(id: String)"))
        #expect(try tool.text("Out/.tenon.json").contains(#""overlays":"own/name.yaml,own/tag.yaml""#))
        #expect(try await tool.run("check").status == 0)
        try tool.write(overlay + "$.paths.*.get.operationId\n    update: takePet\n", to: "own/name.yaml")
        #expect(try await tool.run("check").errors.contains("is out of date"))

        let generated = try await tool.run(
            "generate", "--spec", "specs/pets.yaml", "--output", "Other", "--name", "Pets",
            "--overlay", "own/name.yaml", "--overlay", "own/tag.yaml")
        #expect(generated.status == 0)
        #expect(try tool.text("Other/Calls/Pets+PetsCalls.swift").contains("func take(id: String)"))
        let bundled = try await tool.run("bundle", "specs/pets.yaml", "--overlay", "own/name.yaml")
        #expect(bundled.output.contains("operationId: takePet"))
        #expect(try await tool.run("generate", "--overlay", "own/name.yaml").status == 64)
    }

    @Test func `an overlay that selects nothing fails a strict run, and a missing one every run`() async throws {
        let (tool, _) = try await run(Self.two)
        defer { tool.remove() }
        try tool.write("overlay: 1.0.0\nactions: [{target: $.none, remove: true}]\n", to: "none.yaml")
        #expect(try await tool.run("bundle", "specs/pets.yaml", "--overlay", "none.yaml").status == 0)
        let strict = try await tool.run("bundle", "specs/pets.yaml", "--overlay", "none.yaml", "--strict")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("none.yaml:2:20: error: '$.none' selects nothing [overlay-target]"))
        let missing = try await tool.run("bundle", "specs/pets.yaml", "--overlay", "non.yaml", "--format", "json")
        #expect(missing.status == 1)
        #expect(missing.output.contains("did you mean 'none.yaml'?"))
    }
}
