import Foundation
import ProcessSupport
import Testing

/// Checks that a killed run of the tool leaves the old or the new output after the next command, which reports the true
/// state.
@Suite(.timeLimit(.minutes(20)), .serialized)
struct KilledRunTests {
    @Test func `a run that is killed at any time leaves the old output or is completed`() async throws {
        let course = try await Course()
        defer { course.remove() }
        var killed = 0
        let points = 18
        for point in 0..<points {
            let run = try course.startFromOld()
            try await Task.sleep(for: course.duration * point / points)
            killed += try await course.kill(run, "at \(point)/\(points) of a run") ? 1 : 0
        }
        #expect(killed > 0)
    }

    /// The important moments are close together, so the test finds them by the changes on the disk.
    @Test
    func `a run that is killed while it prepares or moves files leaves the old output or is completed`() async throws {
        let course = try await Course()
        defer { course.remove() }
        var killed = 0
        for count in stride(from: 1, through: course.changes, by: 10) {
            let run = try course.startFromOld()
            try await course.wait(for: run) { $0.count >= count }
            killed += try await course.kill(run, "with \(count) files prepared") ? 1 : 0
        }
        for count in stride(from: course.changes, through: 0, by: -10) {
            let run = try course.startFromOld()
            try await course.wait(for: run) { names in
                names.contains("journal.json") && names.count { $0.hasPrefix("new-") } <= count
            }
            killed += try await course.kill(run, "with \(count) files left to move") ? 1 : 0
        }
        #expect(killed > 0)
    }

    /// A folder with an old output and the configuration for a new one, and the files of both.
    private struct Course {
        let tool: Tool
        let old: [String: Data]
        let new: [String: Data]
        /// The time of an undisturbed run.
        let duration: Duration
        /// The number of files that the run writes.
        let changes: Int

        init() async throws {
            tool = try Tool()
            try tool.write(Self.spec, to: "pets.yaml")
            try Self.configure(tool, header: "Old")
            #expect(try await tool.run("generate").status == 0)
            old = try Self.files(tool)
            try FileManager.default.copyItem(at: tool.url("Pets"), to: tool.url("Old"))
            try Self.configure(tool, header: "New")
            let start = ContinuousClock.now
            #expect(try await tool.run("generate").status == 0)
            duration = ContinuousClock.now - start
            new = try Self.files(tool)
            let (before, after) = (old, new)
            changes = after.keys.count { after[$0] != before[$0] }
            #expect(changes > 50)
        }

        /// A spec whose client has many files.
        private static var spec: String {
            let names = (0..<60).map { "S\($0)" }
            let properties = names.map { "\($0): {$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
            let schemas = names.map { "    \($0): {type: object, properties: {a: {type: string}}}\n" }.joined()
            return """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /all:
                    get:
                      operationId: all
                      responses:
                        '200':
                          description: All.
                          content: {application/json: {schema: {type: object, properties: {\(properties)}}}}
                components:
                  schemas:

                """ + schemas
        }

        func remove() { tool.remove() }

        func startFromOld() throws -> Tool.Run {
            try FileManager.default.removeItem(at: tool.url("Pets"))
            try FileManager.default.copyItem(at: tool.url("Old"), to: tool.url("Pets"))
            return try tool.start(["generate"])
        }

        /// Waits until the names in the staging folder satisfy a condition, or three times the usual duration has passed.
        func wait(for run: Tool.Run, until isReached: ([String]) -> Bool) async throws {
            let staging = tool.url("Pets/.tenon-staging").path
            let deadline = ContinuousClock.now + duration * 3
            while ContinuousClock.now < deadline {
                let names = (try? FileManager.default.contentsOfDirectory(atPath: staging)) ?? []
                if isReached(names) { return }
                await Task.yield()
            }
        }

        /// Kills the run and checks the output; returns `false` if the run has ended before.
        func kill(_ run: Tool.Run, _ moment: Comment) async throws -> Bool {
            run.program.send(SIGKILL)
            let outcome = try await run.outcome()
            #expect(outcome.status == -SIGKILL || outcome.status == 0, moment)
            let check = try await tool.run("check")
            let left = try Self.files(tool)
            #expect(left == old || left == new, moment)
            #expect(check.status == (left == new ? 0 : 1), moment)
            if left == old { #expect(check.errors.contains("is out of date"), moment) }
            #expect(try await tool.run("generate").status == 0, moment)
            #expect(try Self.files(tool) == new, moment)
            #expect(!FileManager.default.fileExists(atPath: tool.url("Pets/.tenon-staging").path), moment)
            return outcome.status != 0
        }

        private static func configure(_ tool: Tool, header: String) throws {
            try tool.write(
                "clients: [{name: Pets, spec: pets.yaml, output: Pets, header: \(header)}]\n", to: "tenon.yaml")
        }

        /// The files of the output, without the staging folder.
        private static func files(_ tool: Tool) throws -> [String: Data] {
            try tool.snapshot("Pets").filter { !$0.key.hasPrefix(".tenon-staging/") }.mapValues(\.data)
        }
    }
}
