import Foundation
import Testing

/// Checks hostile specs: each run ends with an error or a client, and reads no file outside the project.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct HostileInputTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
    }

    private func generate(_ spec: String = "spec.yaml") async throws -> Tool.Outcome {
        try await tool.run("generate", "--spec", spec, "--name", "Pets", "--output", "Pets")
    }

    /// Writes a spec with a response of this schema and description, followed by `rest`.
    private func write(description: String = "All.", schema: String = "{type: string}", rest: String = "") throws {
        try tool.write(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            servers: [{url: "https://pets.example"}]
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    "200":
                      description: \(description)
                      content: {application/json: {schema: \(schema)}}
            \(rest)
            """, to: "spec.yaml")
    }

    /// Checks that a run has an error of a rule and no output.
    private func expectRefusal(_ rule: String, _ outcome: Tool.Outcome, _ comment: Comment? = nil) {
        #expect(outcome.status == 1, comment)
        #expect(outcome.errors.contains("[\(rule)]"), comment)
        #expect(!FileManager.default.fileExists(atPath: tool.url("Pets").path), comment)
    }

    // MARK: - Size

    @Test func `aliases that multiply are refused at the limit of nodes`() async throws {
        defer { tool.remove() }
        let levels = (1...12).map { "x-\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 10).joined(separator: ", "))]" }
        try write(rest: (["x-0: &l0 [x, x, x, x, x, x, x, x, x, x]"] + levels).joined(separator: "\n"))
        expectRefusal("text-too-large", try await generate())
    }

    @Test(arguments: ["[", "{a: ", "\n- ", "{\"a\":"])
    func `nesting is refused at the limit of levels`(_ open: String) async throws {
        defer { tool.remove() }
        let nested =
            open == "\n- "
            ? (0..<5_000).map { "\n" + String(repeating: " ", count: $0 + 1) + "-" }.joined()
            : String(repeating: open, count: 5_000)
        try write(rest: "x-deep: " + nested)
        expectRefusal("too-deep", try await generate())
        try tool.write(String(repeating: open, count: 5_000), to: "spec.json")
        #expect(try await generate("spec.json").status == 1)
    }

    @Test func `a text of 50 MB is accepted`() async throws {
        defer { tool.remove() }
        try write(description: "'" + String(repeating: "word ", count: 10_000_000) + "'")
        #expect(try await generate().status == 0)
    }

    @Test func `a mapping of a million keys is accepted`() async throws {
        defer { tool.remove() }
        try write(rest: "x-data:\n" + (0..<1_000_000).map { "  k\($0): 0\n" }.joined())
        #expect(try await generate().status == 0)
    }

    // MARK: - Files

    @Test(arguments: ["folder", "pipe", "/dev/zero", "missing"])
    func `a root that is not a regular file is an error, and the run does not wait for it`(_ path: String) async throws {
        defer { tool.remove() }
        try FileManager.default.createDirectory(at: tool.url("folder"), withIntermediateDirectories: true)
        #expect(mkfifo(tool.url("pipe").path, 0o600) == 0)
        expectRefusal(path == "missing" ? "missing-file" : "unreadable-file", try await generate(path))
    }

    @Test(arguments: ["folder", "pipe", "device"])
    func `a reference to something other than a regular file is an error, and the run does not wait for it`(
        _ path: String
    ) async throws {
        defer { tool.remove() }
        try FileManager.default.createDirectory(at: tool.url("folder"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: tool.url("device").path, withDestinationPath: "/dev/zero")
        #expect(mkfifo(tool.url("pipe").path, 0o600) == 0)
        try write(schema: "{$ref: \(path)}")
        expectRefusal(path == "device" ? "reference-outside-folder" : "unreadable-file", try await generate())
    }

    /// References out of the folder to an existing file, in every notation.
    private static let escapes = [
        "../secret.yaml", "./../secret.yaml", "inner/../../secret.yaml", "%2e%2e/secret.yaml", "..%2fsecret.yaml",
        "../secret.yaml#/a", "link.yaml", "out/secret.yaml", "/etc/passwd", "//etc/passwd", "file:///etc/passwd",
        "file:../secret.yaml", "http://localhost/secret.yaml", "HTTPS://localhost/x", "ftp://localhost/x", "urn:secret",
        "..\\\\secret.yaml", "~/secret.yaml", "inner/../..//secret.yaml", "/proc/self/environ",
    ]

    @Test(arguments: escapes, ["schema", "description", "path", "mapping"])
    func `no reference leaves the project`(_ reference: String, _ position: String) async throws {
        defer { tool.remove() }
        try tool.write("type: string\ndescription: TOPSECRET\n", to: "secret.yaml")
        try FileManager.default.createDirectory(at: tool.url("project/inner"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: tool.url("project/link.yaml").path, withDestinationPath: "../secret.yaml")
        try FileManager.default.createSymbolicLink(atPath: tool.url("project/out").path, withDestinationPath: "..")
        switch position {
        case "description": try write(description: "{$ref: \"\(reference)\"}")
        case "path": try write(rest: "  /secret: {$ref: \"\(reference)\"}")
        case "mapping":
            try write(
                schema: "{oneOf: [{type: object}], discriminator: {propertyName: a, mapping: {a: \"\(reference)\"}}}")
        default: try write(schema: "{$ref: \"\(reference)\"}")
        }
        try FileManager.default.moveItem(at: tool.url("spec.yaml"), to: tool.url("project/spec.yaml"))
        let outcome = try await tool.shell("cd project && $TENON generate --spec spec.yaml --name Pets --output Pets")
        // In a description, the reference is a warning, and the description is left out.
        #expect(outcome.status == (position == "description" ? 0 : 1))
        #expect(outcome.errors.contains("spec.yaml:"))
        #expect(!outcome.errors.contains("TOPSECRET") && !outcome.errors.contains("root:"))
        if outcome.status == 0 {
            let client = try tool.snapshot("project/Pets").values.map { String(decoding: $0.data, as: UTF8.self) }
            #expect(!client.contains { $0.contains("TOPSECRET") || $0.contains("root:") })
        }
    }
}
