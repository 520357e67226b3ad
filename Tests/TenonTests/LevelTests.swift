import Foundation
import Testing

/// Checks the levels of findings that a user sets.
@Suite
struct LevelTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write(Self.spec, to: "specs/pets.yaml")
    }

    /// A reference without a target, and a format that is misspelled.
    private static let spec = petSpec.replacingOccurrences(
        of: "schema: {type: string}", with: "schema: {type: string, format: uuidd}"
    ).replacingOccurrences(of: "schemas/Problem", with: "schemas/Trouble")

    private func configuration(_ options: String) throws {
        try tool.write(
            "clients:\n  - name: Pets\n    spec: specs/pets.yaml\n    output: Pets\n" + options, to: "tenon.yaml")
    }

    @Test func `the error for a refused spec says how to accept it`() async throws {
        defer { tool.remove() }
        try configuration("")
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[dangling-reference]"))
        #expect(outcome.errors.hasSuffix("by 'lenient: true' in the configuration\n"))
    }

    @Test(arguments: ["", "--lenient"])
    func `a lenient run says what it leaves out, and so does the next one`(_ argument: String) async throws {
        defer { tool.remove() }
        try configuration(argument.isEmpty ? "    lenient: true\n" : "")
        let arguments = ["generate"] + (argument.isEmpty ? [] : [argument])
        for _ in 0..<2 {
            let outcome = try await tool.run(arguments)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("leads nowhere: any value is accepted, as 'JSON' [dangling-reference]"))
        }
        #expect(try tool.text("Pets/.tenon.json").contains(#""lenient":"true""#))
        #expect(try await tool.run(["check"] + arguments.dropFirst()).status == 0)
    }

    @Test func `settings are for rules and places, and unused ones are reported`() async throws {
        defer { tool.remove() }
        try configuration("""
                findings:
                  unknown-format: off
                  dangling-reference: {specs: warning, "#/components": error}
                  name-clash: note

            """)
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0)
        #expect(!outcome.errors.contains("unknown-format"))
        #expect(outcome.errors.contains("warning: '#/components/schemas/Trouble' leads nowhere"))
        #expect(outcome.errors.contains("tenon.yaml:7:44: warning: there is no finding of 'dangling-reference' in '#/components' [unused-setting]"))
        #expect(outcome.errors.contains("there is no finding of 'name-clash' [unused-setting]"))
        let strict = try await tool.run("generate", "--level", "dangling-reference=error")
        #expect(strict.status == 1)
    }

    @Test func `levels of the command line override the configuration, and must name rules`() async throws {
        defer { tool.remove() }
        try configuration("    findings: {unknown-format: off}\n")
        let levels = ["--level", "dangling-reference@specs/pets.yaml=note", "--level", "unknown-format=warning"]
        let outcome = try await tool.run(["generate"] + levels)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("[unknown-format]") && !outcome.errors.contains("[dangling-reference]"))
        let wrong = try await tool.run("generate", "--level", "unknown-fromat=off")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("there is no rule 'unknown-fromat'; did you mean 'unknown-format'?"))
        #expect(try await tool.run("generate", "--level", "unknown-format=quiet").status == 64)
    }

    @Test func `a spec may refer to files of its project, and to others if that is allowed`() async throws {
        defer { tool.remove() }
        let far = "{$ref: ../../far.yaml}"
        let spec = petSpec.replacingOccurrences(of: "schema: {type: string}", with: "schema: {$ref: ../common/id.yaml}")
        try tool.write("type: string\n", to: "project/common/id.yaml")
        try tool.write("type: string\n", to: "far.yaml")
        try tool.write(spec, to: "project/specs/pets.yaml")
        let project = "clients: [{name: Pets, spec: specs/pets.yaml, output: Pets}]\n"
        try tool.write(project, to: "project/tenon.yaml")
        #expect(try await tool.run("generate", "--config", "project/tenon.yaml").status == 0)
        try tool.write(spec.replacingOccurrences(of: "{$ref: ../common/id.yaml}", with: far).replacingOccurrences(
            of: "schema: {$ref: \"#/components/schemas/Problem\"}", with: "schema: \(far)"), to: "project/specs/pets.yaml")
        let refused = try await tool.shell("cd project && $TENON generate")
        #expect(refused.status == 1)
        #expect(refused.errors.components(separatedBy: "[reference-outside-folder]").count == 2)
        #expect(refused.errors.contains("help: allow it with '--allow-outside-references'"))
        #expect(refused.errors.contains("  and 1 more place\n"))
        #expect(try await tool.shell("cd project && $TENON generate --allow-outside-references").status == 0)
    }
}
