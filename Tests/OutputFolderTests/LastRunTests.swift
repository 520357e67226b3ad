import Foundation
import ProcessSupport
import Testing

@testable import OutputFolder

/// Checks the record of the last run, which tells if the output is up to date.
@Suite struct LastRunTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `the last run has the description and paths of the written output`() throws {
        #expect(folder.folder().lastRun() == nil)
        try folder.write(.new)
        let last = try #require(folder.folder().lastRun())
        #expect(last.description == OutputDescription.sample.withoutRecords)
        #expect(folder.text(".tenon.json").map { Array($0.utf8) } == last.manifest)
        #expect(last.paths == ["Added/Deep/Added.swift", "Pets.swift", "Same.swift"])
        #expect(folder.folder().holds(last))
    }

    @Test(arguments: [
        "rm Pets.swift", "echo >> Same.swift", "rm -r Added", "rm Same.swift; ln -s Pets.swift Same.swift",
        "rm Same.swift; mkdir Same.swift",
    ])
    func `a folder with a changed file does not hold the last run`(change: String) async throws {
        try folder.write(.new)
        let last = try #require(folder.folder().lastRun())
        let nowhere = URL(fileURLWithPath: "/dev/null")
        let status = try await Program("/bin/sh").run(
            ["-c", change], in: URL(fileURLWithPath: folder.output), output: nowhere, errors: nowhere)
        #expect(status == 0)
        #expect(!folder.folder().holds(last))
    }

    @Test func `a foreign file does not affect the last run`() throws {
        try folder.write(.new)
        let last = try #require(folder.folder().lastRun())
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.output + "/Mine.swift"))
        #expect(folder.folder().holds(last))
    }

    @Test func `a confirmation of the last run changes only the time of the manifest`() throws {
        try folder.write(.new)
        let paths = [Manifest.fileName, "Pets.swift"].map { folder.output + "/" + $0 }
        for path in paths {
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: path)
        }
        let before = try #require(folder.folder().lastRun())
        folder.folder().confirm()
        let after = try #require(folder.folder().lastRun())
        #expect(before.time < after.time)
        #expect(before.description == after.description)
        #expect(FileTime(of: paths[1]) == before.time)
    }
}
