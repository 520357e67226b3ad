import Foundation
import ProcessSupport
import Testing

/// The built tool, run as a user runs it, in a folder of its own.
struct Tool {
    let folder: URL

    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tenon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    /// Every file below a folder with its bytes and its time of modification.
    func snapshot(_ path: String) throws -> [String: Snapshot] {
        let root = folder.appendingPathComponent(path)
        var files: [String: Snapshot] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appendingPathComponent(name)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[name] = Snapshot(data: try Data(contentsOf: file), date: attributes[.modificationDate] as? Date)
        }
        return files
    }

    struct Snapshot: Equatable {
        let data: Data
        let date: Date?
    }

    func run(_ arguments: String...) async throws -> Outcome {
        try await run(arguments)
    }

    func run(_ arguments: [String]) async throws -> Outcome {
        try await run(Program(Self.executable().path), arguments)
    }

    func run(_ program: Program, _ arguments: [String]) async throws -> Outcome {
        let (output, errors) = (newFile(), newFile())
        defer { [output, errors].forEach { try? FileManager.default.removeItem(at: $0) } }
        let status = try await program.run(arguments, in: folder, output: output, errors: errors)
        return Outcome(
            status: status, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    private func newFile() -> URL {
        folder.appendingPathComponent("output-\(UUID().uuidString)")
    }

    /// It is built into the folder that the tests are built into.
    static func executable() throws -> URL {
        let places = [
            URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
            Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
        ]
        let tool = places.map { $0.appendingPathComponent("tenon") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        return try #require(tool, "the tool is built beside the tests")
    }
}

/// A small spec to change a line of.
let petSpec = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    servers:
      - url: https://pets.example
    paths:
      /pets/{id}:
        get:
          operationId: getPet
          tags: [pets]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            "200":
              description: A pet.
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Pet"}
            "404":
              description: No such pet.
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Problem"}
    components:
      schemas:
        Pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
            owner: {$ref: "#/components/schemas/Owner"}
        Owner:
          type: object
          properties:
            email: {type: string}
        Problem:
          type: object
          properties:
            message: {type: string}

    """

/// The line of `petSpec` that makes `Owner` part of the client.
let ownerReference = ##"owner: {$ref: "#/components/schemas/Owner"}"##
