import Foundation
import ProcessSupport
import Testing

/// Checks `tenon generate --watch`.
@Suite(.timeLimit(.minutes(20)))
struct WatchTests {
    private let tool: Tool
    private static let configuration =
        "clients: [{name: Pets, spec: specs/pets.yaml, output: Pets, overlays: [own.yaml]}]\n"

    init() throws {
        tool = try Tool()
        try tool.write(Self.configuration, to: "tenon.yaml")
        try tool.write(
            petSpec.replacingOccurrences(of: ownerReference, with: "owner: {$ref: keeper.yaml}"), to: "specs/pets.yaml")
        try tool.write("type: object\nproperties:\n  email: {type: string}\n", to: "specs/keeper.yaml")
        try tool.write("overlay: 1.1.0\ninfo: {title: O, version: '1'}\nactions: []\n", to: "own.yaml")
    }

    @Test func `a watching run notices changes of the spec, overlays and configuration, also after mistakes`() async throws {
        defer { tool.remove() }
        let watch = try tool.start(["generate", "--watch"])
        try await expect(watch, "the first run") {
            try $0.output.contains("watching 4 files") && text("Keeper").contains("email")
        }

        try tool.write("type: object\nproperties:\n  mail: {type: string}\n", to: "specs/keeper.yaml")
        try await expect(watch, "a change") { _ in try text("Keeper").contains("var mail: String?") }

        try tool.write("type: [object\n", to: "specs/keeper.yaml")
        try await expect(watch, "a mistake") { $0.errors.contains("specs/keeper.yaml:1:7: error: ") }
        #expect(try text("Keeper").contains("var mail: String?"))

        try FileManager.default.removeItem(at: tool.url("specs/keeper.yaml"))
        try await expect(watch, "a file that is gone") { $0.errors.contains("[missing-file]") }

        try tool.write("type: object\nproperties:\n  post: {type: string}\n", to: "specs/keeper.yaml")
        try await expect(watch, "a file that is there again") { _ in try text("Keeper").contains("var post: String?") }

        try tool.write(
            """
            overlay: 1.1.0
            info: {title: O, version: '1'}
            actions: [{target: $.components.schemas.Pet.properties, update: {age: {type: integer}}}]

            """, to: "own.yaml")
        try await expect(watch, "an overlay") { _ in try text("Pet").contains("var age: Int?") }

        try tool.write("clients: [{nam: Pets}]\n", to: "tenon.yaml")
        try await expect(watch, "a broken configuration") { $0.errors.contains("did you mean 'name'?") }

        try tool.write(
            Self.configuration.replacingOccurrences(of: "output: Pets", with: "output: Pets, access: internal"),
            to: "tenon.yaml")
        try await expect(watch, "a configuration") { _ in try !text("Pet").contains("public ") }

        watch.program.send(SIGINT)
        #expect(try await watch.outcome().status == 0)
    }

    @Test func `a watching run writes no file without changes, and ends on a signal`() async throws {
        defer { tool.remove() }
        let watch = try tool.start(["generate", "--watch"])
        try await expect(watch, "the first run") { $0.output.contains("watching") }
        let (before, printed) = (try tool.snapshot("Pets"), try watch.texts().output)
        try await Task.sleep(for: .seconds(1))
        watch.program.send(SIGTERM)
        let outcome = try await watch.outcome()
        #expect(outcome.status == 0)
        #expect(outcome.output == printed)
        #expect(try tool.snapshot("Pets") == before)
    }

    private func text(_ type: String) throws -> String {
        try tool.text("Pets/Models/Pets+\(type).swift")
    }

    /// Waits until the run shows the effect of a change, which takes long on a busy machine.
    private func expect(
        _ watch: Tool.Run, _ event: Comment, _ isReached: ((output: String, errors: String)) throws -> Bool
    ) async throws {
        for _ in 0..<6000 {
            if try isReached(try watch.texts()) { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        watch.program.send(SIGKILL)
        Issue.record("nothing came of it in time: \(event)\n\(try watch.texts())")
        throw CancellationError()
    }
}
