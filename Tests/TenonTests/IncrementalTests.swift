import Foundation
import Testing

/// Checks which files a run does not touch, because an incremental build depends on them.
@Suite(.timeLimit(.minutes(20)))
struct IncrementalTests {
    private let tool: Tool

    /// A folder with a copy of Frame.io's specs.
    init() throws {
        tool = try Tool()
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        for name in ["specs", "tenon.yaml"] {
            try FileManager.default.copyItem(at: root.appendingPathComponent(name), to: tool.url(name))
        }
    }

    @Test func `a run without changes touches no file and no folder`() async throws {
        defer { tool.remove() }
        let first = try await tool.run("generate")
        #expect(first.status == 0)
        let before = try (tool.snapshot("Generated"), folders())
        let second = try await tool.run("generate")
        #expect(second.output.matches(of: /\(0 written, \d+ unchanged\)/).count == 2)
        #expect(try tool.snapshot("Generated") == before.0)
        #expect(try folders() == before.1)
    }

    @Test
    func `a run after a change of one schema touches only its files and the manifest`() async throws {
        defer { tool.remove() }
        #expect(try await tool.run("generate").status == 0)
        let before = try tool.snapshot("Generated")
        let path = "specs/frameio-v4/schemas/version-stack-copy-params.yaml"
        let text = try tool.text(path)
        let changed = text.replacingOccurrences(of: "properties:\n  data:", with: "properties:\n  more: {type: string}\n  data:")
        #expect(changed != text)
        try tool.write(changed, to: path)
        #expect(try await tool.run("generate").status == 0)
        let after = try tool.snapshot("Generated")
        #expect(
            after.keys.filter { after[$0] != before[$0] }.sorted() == [
                "FrameioV4/.tenon.json", "FrameioV4/Models/FrameioV4+VersionStackCopyParams.swift", "FrameioV4/Reference.html",
                "FrameioV4/Reference/Calls/VersionStacks.md", "FrameioV4/Reference/Types/VersionStackCopyParams.md",
            ])
        #expect(before.count == after.count)
    }

    /// The modification times of the folders, which show files that were created and removed again.
    private func folders() throws -> [String: Date] {
        let root = tool.url("Generated")
        var times: [String: Date] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) + [""] {
            let attributes = try FileManager.default.attributesOfItem(atPath: root.appendingPathComponent(name).path)
            guard attributes[.type] as? FileAttributeType == .typeDirectory else { continue }
            times[name] = attributes[.modificationDate] as? Date
        }
        return times
    }
}
