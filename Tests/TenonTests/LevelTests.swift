import Foundation
import Testing

/// Checks the levels of findings that a user sets, and lenient runs.
@Suite
struct LevelTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write(Self.spec, to: "specs/pets.yaml")
    }

    /// A spec with a dangling reference and a misspelled format.
    private static let spec = petSpec.replacingOccurrences(
        of: "schema: {type: string}", with: "schema: {type: string, format: uuidd}"
    ).replacingOccurrences(of: "schemas/Problem", with: "schemas/Trouble")

    private func configuration(_ options: String) throws {
        try tool.write(
            "clients:\n  - name: Pets\n    spec: specs/pets.yaml\n    output: Pets\n" + options, to: "tenon.yaml")
    }

    @Test func `the error about a refused spec states how to accept it`() async throws {
        defer { tool.remove() }
        try configuration("")
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[dangling-reference]"))
        #expect(outcome.errors.contains("or use '--lenient' or 'lenient: true' in the configuration"))
    }

    @Test(arguments: ["", "--lenient"])
    func `a lenient run reports the parts that it leaves out, and so does the next run`(_ argument: String) async throws {
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

    @Test func `a setting applies to a rule or a place, and an unused setting is reported`() async throws {
        defer { tool.remove() }
        try configuration(
            """
                findings:
                  unknown-format: off
                  dangling-reference: {specs: warning, "#/components": error}
                  name-clash: note

            """)
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0)
        #expect(!outcome.errors.contains("unknown-format"))
        #expect(outcome.errors.contains("warning: '#/components/schemas/Trouble' leads nowhere"))
        #expect(
            outcome.errors.contains(
                "tenon.yaml:7:44: warning: there is no finding of 'dangling-reference' in '#/components' [unused-setting]"))
        #expect(outcome.errors.contains("there is no finding of 'name-clash' [unused-setting]"))
        let strict = try await tool.run("generate", "--level", "dangling-reference=error")
        #expect(strict.status == 1)
    }

    @Test func `a level on the command line overrides the configuration, and must name a rule`() async throws {
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

    @Test(arguments: ["--lenient", "--level yaml-syntax=warning", "--level yaml-syntax@specs/owner.yaml=warning"])
    func `a file that is invalid YAML is left out until it is corrected`(_ arguments: String) async throws {
        defer { tool.remove() }
        try configuration("")
        try tool.write(
            petSpec.replacingOccurrences(of: "#/components/schemas/Owner", with: "owner.yaml"), to: "specs/pets.yaml")
        try tool.write("type: string\n", to: "specs/owner.yaml")
        #expect(try await tool.run("generate").status == 0)
        let whole = try tool.snapshot("Pets").mapValues(\.data)
        try tool.write("type: [string\n", to: "specs/owner.yaml")
        let refused = try await tool.run("generate")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("or use '--lenient' or 'lenient: true' in the configuration"))
        let message = "this '[' is never closed: where the file is referred to, any value is accepted, as 'JSON'"
        let taken = try await tool.shell("$TENON generate \(arguments)")
        #expect(taken.status == 0)
        #expect(taken.errors.contains("specs/owner.yaml:1:7: warning: \(message) [yaml-syntax]"))
        #expect(try await tool.shell("$TENON generate \(arguments)").errors.contains(message))
        let json = try await tool.shell("$TENON check \(arguments) --format json")
        #expect(json.status == 0)
        let findings = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
        let finding = try #require(findings?.first { $0["id"] as? String == "yaml-syntax" })
        #expect(finding["message"] as? String == message && finding["severity"] as? String == "warning")
        #expect(finding["file"] as? String == "specs/owner.yaml" && finding["line"] as? Int == 1)
        let notes = finding["notes"] as? [[String: Any]]
        #expect(notes?.map { $0["file"] as? String } == ["specs/pets.yaml"])
        try tool.write("type: string\n", to: "specs/owner.yaml")
        #expect(try await tool.run("generate").status == 0)
        let mended = try tool.snapshot("Pets").mapValues(\.data)
        #expect(mended.filter { !$0.key.hasSuffix(".tenon.json") } == whole.filter { !$0.key.hasSuffix(".tenon.json") })
    }

    @Test func `an invalid root file and an exceeded limit are always errors`() async throws {
        defer { tool.remove() }
        try configuration("    lenient: true\n")
        try tool.write("openapi: [3.1.0\n", to: "specs/pets.yaml")
        let root = try await tool.run("generate", "--level", "yaml-syntax=off")
        #expect(root.status == 1)
        #expect(root.errors.contains("specs/pets.yaml:1:10: error: this '[' is never closed [yaml-syntax]"))
        try tool.write(
            petSpec.replacingOccurrences(of: "#/components/schemas/Owner", with: "owner.yaml"), to: "specs/pets.yaml")
        try tool.write(String(repeating: "[", count: 600), to: "specs/owner.yaml")
        let deep = try await tool.run("generate")
        #expect(deep.status == 1)
        #expect(deep.errors.contains("[too-deep]"))
    }

    @Test func `a spec can refer to files of its project, and to other files if that is allowed`() async throws {
        defer { tool.remove() }
        let far = "{$ref: ../../far.yaml}"
        let spec = petSpec.replacingOccurrences(of: "schema: {type: string}", with: "schema: {$ref: ../common/id.yaml}")
        try tool.write("type: string\n", to: "project/common/id.yaml")
        try tool.write("type: string\n", to: "far.yaml")
        try tool.write(spec, to: "project/specs/pets.yaml")
        let project = "clients: [{name: Pets, spec: specs/pets.yaml, output: Pets}]\n"
        try tool.write(project, to: "project/tenon.yaml")
        #expect(try await tool.run("generate", "--config", "project/tenon.yaml").status == 0)
        try tool.write(
            spec.replacingOccurrences(of: "{$ref: ../common/id.yaml}", with: far).replacingOccurrences(
                of: "schema: {$ref: \"#/components/schemas/Problem\"}", with: "schema: \(far)"), to: "project/specs/pets.yaml")
        let refused = try await tool.shell("cd project && $TENON generate")
        #expect(refused.status == 1)
        #expect(refused.errors.components(separatedBy: "[reference-outside-folder]").count == 2)
        #expect(refused.errors.contains("help: allow it with '--allow-outside-references'"))
        #expect(refused.errors.contains("  and 1 more place\n"))
        #expect(try await tool.shell("cd project && $TENON generate --allow-outside-references").status == 0)
    }
}
