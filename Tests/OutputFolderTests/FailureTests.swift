import Foundation
import Testing

@testable import OutputFolder

/// Checks the errors of runs that the disk or another run blocks.
@Suite struct FailureTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test func `a second run in the same folder is refused as locked`() throws {
        try temporary.write(.old)
        let busy = try #require(try Directory.open(temporary.output, faults: .none))
        try busy.lock(patience: .zero)
        #expect(throws: OutputError.locked(temporary.output)) { try temporary.write(.new) }
        #expect(throws: OutputError.locked(temporary.output)) { try temporary.check(.new) }
        #expect(temporary.text("Pets.swift") == "old pets\n")
        withExtendedLifetime(busy) {}
    }

    @Test func `many runs at once take turns`() async throws {
        let path = temporary.output
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let files: [OutputFile] = number.isMultiple(of: 2) ? .old : .new
                    _ = try OutputFolder(path: path).write(files, description: .sample)
                }
            }
            try await group.waitForAll()
        }
        #expect(try temporary.check(.old).isEmpty || temporary.check(.new).isEmpty)
        #expect(!temporary.exists(".tenon-staging"))
    }

    @Test func `an error names the file instead of the output folder`() throws {
        let file = temporary.path + "/file"
        try Data().write(to: URL(fileURLWithPath: file))
        for path in [file, file + "/out", file + "/a/b"] {
            #expect(throws: OutputError.blocked(file, by: .file)) {
                try OutputFolder(path: path).write(.old, description: .sample)
            }
        }
    }

    @Test func `an error names the file instead of a folder in the output`() throws {
        try temporary.put("mine", at: "Gone")
        let before = temporary.snapshot()
        #expect(throws: OutputError.blocked(temporary.output + "/Gone", by: .file)) { try temporary.write(.old) }
        #expect(temporary.snapshot() == before)
    }

    @Test func `an error names the folder instead of a file`() throws {
        try temporary.put("mine", at: "Pets.swift/mine")
        try temporary.put("mine", at: "Other/.tenon.json/mine")
        #expect(throws: OutputError.blocked(temporary.output + "/Pets.swift", by: .folder)) {
            try temporary.write(.old, force: true)
        }
        let other = OutputFolder(path: temporary.output + "/Other")
        #expect(throws: OutputError.blocked(temporary.output + "/Other/.tenon.json", by: .folder)) {
            try other.write(.old, description: .sample, force: true)
        }
    }

    @Test func `a failed run removes the folders that it created`() throws {
        let counter = StepCounter { $0 == 8 ? ENOSPC : nil }
        let deep = OutputFolder(path: temporary.output + "/a/b", patience: .zero, faults: counter.faults)
        #expect(throws: OutputError.self) { try deep.write(.old, description: .sample) }
        #expect(!temporary.exists(""))
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func `a write to a read-only folder is an error, and the folder stays unchanged`() throws {
        try temporary.write(.old)
        let before = temporary.snapshot()
        try setMode(0o555, of: temporary.output)
        defer { try? setMode(0o755, of: temporary.output) }
        #expect(try temporary.check(.old).isEmpty)
        #expect(try temporary.write(.old).unchanged.count == 3)
        let error = #expect(throws: OutputError.self) { try temporary.write(.new) }
        #expect(error?.description.contains("writable") == true)
        #expect(temporary.snapshot() == before)
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func `a read-only folder in the output stops the run, and the output stays unchanged`() throws {
        try temporary.write(.old)
        let before = temporary.snapshot()
        try setMode(0o555, of: temporary.output + "/Gone")
        defer { try? setMode(0o755, of: temporary.output + "/Gone") }
        #expect(throws: OutputError.self) { try temporary.write(.new) }
        #expect(temporary.snapshot() == before)
    }

    @Test func `an invalid path is refused`() {
        for path in ["", "a\0b"] {
            #expect(throws: OutputError.self) { try OutputFolder(path: path).write([], description: .sample) }
            #expect(throws: OutputError.self) { try OutputFolder(path: path).check([], description: .sample) }
        }
    }

    @Test(arguments: [
        (OutputError.invalidPath("a\u{1B}b", reason: "it has a control character"), "rename"),
        (.conflictingPaths("A.swift", "a.swift"), "rename"),
        (.unsuitableFolder("/", reason: "it is the root of the disk"), "name a folder of the client's own"),
        (.otherClient(folder: "out", owner: "Dogs"), "--force"),
        (.wouldOverwrite(folder: "out", edited: ["A.swift"], foreign: ["B.swift"]), "--force"),
        (.blocked("out/A", by: .symbolicLink), "move it away"),
        (.unreadableManifest("out/.tenon.json", reason: "it is not JSON"), "restore it"),
        (.unreadableJournal("out/.tenon-staging/journal.json"), "delete the folder"),
        (.locked("out"), "wait"),
        (.unfinished("out", cause: .locked("out")), "next run"),
        (.fileSystem(doing: "write", path: "out/A.swift", code: ENOSPC), "free some space"),
        (.fileSystem(doing: "write", path: "out/A.swift", code: EACCES), "writable"),
    ])
    func `every error states the way out`(error: OutputError, advice: String) {
        #expect(error.description.contains(advice))
        #expect(!error.description.unicodeScalars.contains("\u{1B}"))
        #expect((error as any Error).localizedDescription == error.description)
    }

    private func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
}
