import Foundation
import Testing

@testable import OutputFolder

/// Checks that a run does not change edited or foreign files.
@Suite struct ProtectionTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    @Test func `a refused run names every file that would be lost, and writes no file`() throws {
        try temporary.write(.old)
        try temporary.put("my edit", at: "Pets.swift")
        try temporary.put("my edit", at: "Gone/Gone.swift")
        try temporary.put("mine", at: "Added/Deep/Added.swift")
        let before = temporary.snapshot()
        let expected = OutputError.wouldOverwrite(
            folder: temporary.output, edited: ["Gone/Gone.swift", "Pets.swift"], foreign: ["Added/Deep/Added.swift"])
        #expect(throws: expected) { try temporary.write(.new) }
        #expect(temporary.snapshot() == before)
    }

    @Test func `a forced run overwrites edits, and foreign files at its paths`() throws {
        try temporary.write(.old)
        try temporary.put("my edit", at: "Pets.swift")
        try temporary.put("my edit", at: "Gone/Gone.swift")
        try temporary.put("mine", at: "Added/Deep/Added.swift")
        try temporary.put("mine", at: "Mine.swift")
        try temporary.write(.new, force: true)
        #expect(try temporary.check(.new) == [.foreign("Mine.swift")])
        #expect(temporary.text("Mine.swift") == "mine")
        #expect(!temporary.exists("Gone"))
    }

    @Test func `an edit to exactly the new bytes is accepted`() throws {
        try temporary.write(.old)
        try temporary.put("new pets\n", at: "Pets.swift")
        #expect(try temporary.write(.new).unchanged == ["Pets.swift", "Same.swift"])
    }

    @Test func `a run adopts files with the right bytes if the manifest is lost`() throws {
        try temporary.write(.old)
        try temporary.remove(".tenon.json")
        #expect(try temporary.write(.old).unchanged.count == 3)
        #expect(try temporary.check(.old).isEmpty)
    }

    @Test func `a run does not change foreign files`() throws {
        try temporary.put("mine", at: "Mine.swift")
        try temporary.put("mine", at: "Gone/mine.swift")
        try temporary.write(.old)
        try temporary.write(.new)
        try temporary.write([])
        #expect(
            temporary.snapshot().filter { $0.key != ".tenon.json" }
                == ["Mine.swift": "mine", "Gone": "<folder>", "Gone/mine.swift": "mine"])
    }

    @Test func `the folder of another client is refused unless the run is forced`() throws {
        try temporary.write(.old)
        let before = temporary.snapshot()
        var other = OutputDescription.sample
        other.client = "Dogs"
        #expect(throws: OutputError.otherClient(folder: temporary.output, owner: "Pets")) {
            try temporary.folder().write(.new, description: other)
        }
        #expect(temporary.snapshot() == before)
        _ = try temporary.folder().write(.new, description: other, force: true)
        #expect(try temporary.folder().check(.new, description: other).isEmpty)
    }

    @Test(arguments: [
        ("/", "it is the root of the disk"), ("/home/ann", "it is your home folder"),
        ("/home/ann/", "it is your home folder"), ("/home", "the current folder lies within it"),
        ("..", "the current folder lies within it"), ("../../..", "it is your home folder"),
        ("../../../../../..", "it is the root of the disk"), ("Out/../..", "the current folder lies within it"),
    ])
    func `a folder that contains more than a client is refused`(path: String, reason: String) {
        #expect(UnsuitableFolder.reason(against: path, home: "/home/ann", current: "/home/ann/code/app/src") == reason)
    }

    @Test(arguments: ["Out", ".", "../Out", "/home/ann/Out", "/home/ann/code/app/s", "/home/anna"])
    func `any other folder is accepted`(path: String) {
        #expect(UnsuitableFolder.reason(against: path, home: "/home/ann", current: "/home/ann/code/app/src") == nil)
    }

    @Test(arguments: ["/", ".."]) func `a refused folder is not opened`(path: String) throws {
        #expect(throws: OutputError.self) { try OutputFolder(path: path).check(.old, description: .sample) }
        #expect(throws: OutputError.self) { try FolderOpening(path: path, faults: .quick).open(patience: .zero) }
    }

    @Test func `an unreadable manifest stops the run unless it is forced`() throws {
        try temporary.write(.old)
        try temporary.put("<<<<<<< HEAD\n", at: ".tenon.json")
        #expect(throws: OutputError.self) { try temporary.write(.new) }
        #expect(temporary.text("Pets.swift") == "old pets\n")
        try temporary.write(.new, force: true)
        #expect(temporary.text("Pets.swift") == "new pets\n")
        #expect(temporary.text("Gone/Gone.swift") == "gone\n", "nobody knows any more whose it is")
    }

    @Test func `a manifest cannot change files outside the folder`() throws {
        try temporary.write(.old)
        let victim = temporary.path + "/victim"
        try Data("gone\n".utf8).write(to: URL(fileURLWithPath: victim))
        let text = try #require(temporary.text(".tenon.json")).replacing("Gone/Gone.swift", with: "../victim")
        try temporary.put(text, at: ".tenon.json")
        #expect(throws: OutputError.self) { try temporary.write([]) }
        try temporary.write([], force: true)
        #expect(FileManager.default.fileExists(atPath: victim))
    }

    @Test func `a run does not write or remove files through a linked folder`() throws {
        try temporary.write(.old)
        let elsewhere = temporary.path + "/elsewhere"
        try FileManager.default.moveItem(atPath: temporary.output + "/Gone", toPath: elsewhere)
        try temporary.link("Gone", to: "../elsewhere")
        try temporary.write(.new)
        #expect(FileManager.default.fileExists(atPath: elsewhere + "/Gone.swift"))
        let before = temporary.snapshot()
        for force in [false, true] {
            #expect(throws: OutputError.blocked(temporary.output + "/Gone", by: .symbolicLink)) {
                try temporary.write(.old, force: force)
            }
        }
        #expect(temporary.snapshot() == before)
    }

    @Test func `a link instead of a file is an edit, and a forced run replaces only the link`() throws {
        try temporary.write(.old)
        let target = temporary.path + "/target"
        try Data("old pets\n".utf8).write(to: URL(fileURLWithPath: target))
        try temporary.remove("Pets.swift")
        try temporary.link("Pets.swift", to: "../target")
        #expect(throws: OutputError.wouldOverwrite(folder: temporary.output, edited: ["Pets.swift"], foreign: [])) {
            try temporary.write(.new)
        }
        try temporary.write(.new, force: true)
        #expect(temporary.snapshot()["Pets.swift"] == "new pets\n")
        #expect(FileManager.default.contents(atPath: target) == Data("old pets\n".utf8))
    }

    @Test func `a forced run removes a link instead of an old file, but not its target`() throws {
        try temporary.write(.old)
        try temporary.remove("Gone/Gone.swift")
        try temporary.put("mine", at: "Mine.swift")
        try temporary.link("Gone/Gone.swift", to: "../Mine.swift")
        #expect(throws: OutputError.self) { try temporary.write(.new) }
        try temporary.write(.new, force: true)
        #expect(temporary.text("Mine.swift") == "mine")
        #expect(!temporary.exists("Gone"))
    }

    @Test func `a link instead of the manifest or the staging folder is not followed`() throws {
        try temporary.put("mine", at: "Mine.json")
        try temporary.link(".tenon.json", to: "Mine.json")
        #expect(throws: OutputError.self) { try temporary.write(.new) }
        try temporary.write(.new, force: true)
        #expect(temporary.text("Mine.json") == "mine")

        let elsewhere = temporary.path + "/elsewhere"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
        try Data().write(to: URL(fileURLWithPath: elsewhere + "/new-0"))
        try temporary.link(".tenon-staging", to: "../elsewhere")
        #expect(throws: OutputError.blocked(temporary.output + "/.tenon-staging", by: .symbolicLink)) {
            try temporary.write(.old)
        }
        #expect(FileManager.default.fileExists(atPath: elsewhere + "/new-0"))
    }
}
