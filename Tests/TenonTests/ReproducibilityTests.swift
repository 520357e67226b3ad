import Foundation
import ProcessSupport
import Testing

/// Checks that the same specs give the same bytes on every machine.
@Suite(.timeLimit(.minutes(20)))
struct ReproducibilityTests {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A folder with a copy of this repository's specs. Many file systems list files in the order of their creation, which
    /// can be reversed.
    private func copyOfSpecs(reversed: Bool) throws -> Tool {
        let tool = try Tool()
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent("specs").path)
            .filter { $0.hasSuffix(".yaml") }.map { "specs/" + $0 }.sorted()
        try #require(files.count > 10)
        for file in (reversed ? files.reversed() : files) + ["tenon.yaml"] {
            try tool.write(String(contentsOf: root.appendingPathComponent(file), encoding: .utf8), to: file)
        }
        return tool
    }

    /// The bytes of every file of the output, including the manifests.
    private func bytes(_ tool: Tool) throws -> [String: Data] {
        try tool.snapshot("Generated").mapValues(\.data)
    }

    @Test
    func `the output depends on no locale, time zone, umask, home, current folder or order of files`() async throws {
        let here = try copyOfSpecs(reversed: false)
        let elsewhere = try copyOfSpecs(reversed: true)
        defer { [here, elsewhere].forEach { $0.remove() } }
        let usual = try await here.run("generate")
        #expect(usual.status == 0, "\(usual.errors)")
        let settings = "umask 027; cd specs; unset HOME USER; export LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati"
        let unusual = try await elsewhere.run(after: settings, "generate", "--config", "../tenon.yaml")
        #expect(unusual.status == 0, "\(unusual.errors)")
        let expected = try bytes(here)
        #expect(expected.count > 100)
        #expect(try bytes(elsewhere) == expected)
        #expect(expected.keys.contains("FrameioV4/.tenon.json"))
    }

    @Test func `the output has no trace of the machine`() async throws {
        let tool = try copyOfSpecs(reversed: false)
        defer { tool.remove() }
        // A build passes absolute paths to the tool.
        let outcome = try await tool.run(
            "generate", "--config", tool.folder.path + "/tenon.yaml", "--layout", "compact",
            "--output-folder", tool.folder.path + "/Generated")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let files = try bytes(tool)
        #expect(
            files.keys.sorted().prefix(3) == [
                "FrameioV2/.tenon.json", "FrameioV2/FrameioV2+Calls.swift", "FrameioV2/FrameioV2+Models.swift",
            ])
        for (name, data) in files {
            #expect(!String(decoding: data, as: UTF8.self).contains(tool.folder.lastPathComponent), "\(name)")
        }
    }
}

extension Tool {
    /// Runs the tool after commands of a shell, which starts in the tool's folder.
    fileprivate func run(after commands: String, _ arguments: String...) async throws -> Outcome {
        try await run(Program("/bin/sh"), ["-c", commands + #"; exec "$0" "$@""#, Self.executable().path] + arguments)
    }
}
