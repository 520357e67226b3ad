import Foundation
import ProcessSupport
import Testing

/// Runs the built tool as a user does, in a new folder.
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

    func url(_ path: String) -> URL {
        folder.appendingPathComponent(path)
    }

    func write(_ text: String, to path: String) throws {
        let file = url(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    /// The files below a folder, with their bytes, modification times and file numbers.
    func snapshot(_ path: String) throws -> [String: Snapshot] {
        let root = folder.appendingPathComponent(path)
        var files: [String: Snapshot] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appendingPathComponent(name)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[name] = Snapshot(
                data: try Data(contentsOf: file), date: attributes[.modificationDate] as? Date,
                number: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value)
        }
        return files
    }

    struct Snapshot: Equatable {
        let data: Data
        let date: Date?
        /// The number of the file in the file system, which changes if the file is written again.
        let number: UInt64?
    }

    func run(_ arguments: String...) async throws -> Outcome {
        try await run(arguments)
    }

    func run(_ arguments: [String]) async throws -> Outcome {
        try await start(arguments).outcome()
    }

    /// Starts the tool and returns while it runs.
    func start(_ arguments: [String]) throws -> Run {
        try start(Program(Self.executable().path), arguments)
    }

    /// Runs a line of a shell, in which `$TENON` is the tool.
    func shell(_ line: String) async throws -> Outcome {
        let assignment = "TENON='\(try Self.executable().path)'; "
        return try await run(Program("/bin/sh"), ["-c", assignment + line])
    }

    func run(_ program: Program, _ arguments: [String]) async throws -> Outcome {
        try await start(program, arguments).outcome()
    }

    private func start(_ program: Program, _ arguments: [String]) throws -> Run {
        let (output, errors) = (newFile(), newFile())
        let running = try program.start(arguments, in: folder, output: output, errors: errors)
        return Run(program: running, output: output, errors: errors)
    }

    private func newFile() -> URL {
        folder.appendingPathComponent("output-\(UUID().uuidString)")
    }

    /// A run of the tool that may not have ended.
    struct Run {
        let program: RunningProgram
        fileprivate let output: URL
        fileprivate let errors: URL

        /// The output until now.
        func texts() throws -> (output: String, errors: String) {
            (try String(contentsOf: output, encoding: .utf8), try String(contentsOf: errors, encoding: .utf8))
        }

        /// Waits for the end of the run.
        func outcome() async throws -> Outcome {
            let status = await program.end()
            defer { [output, errors].forEach { try? FileManager.default.removeItem(at: $0) } }
            let texts = try texts()
            return Outcome(status: status, output: texts.output, errors: texts.errors)
        }
    }

    /// The path of the tool, which is built into the same folder as the tests.
    static func executable() throws -> URL {
        let folders = [
            URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
            Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
        ]
        let tool = folders.map { $0.appendingPathComponent("tenon") }
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
