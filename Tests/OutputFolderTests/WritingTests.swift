import Foundation
import Testing

@testable import OutputFolder

/// Checks the files that a run writes and removes.
@Suite struct WritingTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test func `a run creates the folder with its parents`() throws {
        let deep = OutputFolder(path: temporary.path + "/a/b//c/")
        _ = try deep.write(.old, description: .sample)
        #expect(FileManager.default.fileExists(atPath: temporary.path + "/a/b/c/Gone/Gone.swift"))
    }

    @Test func `a run writes only the files and the manifest`() throws {
        let summary = try temporary.write(.old)
        #expect(summary == OutputSummary(written: ["Gone/Gone.swift", "Pets.swift", "Same.swift"]))
        #expect(
            Set(temporary.snapshot().keys) == [".tenon.json", "Gone", "Gone/Gone.swift", "Pets.swift", "Same.swift"])
        #expect(temporary.text("Pets.swift") == "old pets\n")
        #expect(temporary.text(".tenon.json") == Manifest(description: .sample, files: .old).text)
    }

    @Test func `a run adds and removes files as the spec changes`() throws {
        try temporary.write(.old)
        let summary = try temporary.write(.new)
        let expected = OutputSummary(
            written: ["Added/Deep/Added.swift", "Pets.swift"], unchanged: ["Same.swift"], removed: ["Gone/Gone.swift"])
        #expect(summary == expected)
        #expect(temporary.text("Pets.swift") == "new pets\n")
        #expect(!temporary.exists("Gone"))
    }

    @Test func `a run does not touch files that are up to date`() throws {
        try temporary.write(.old)
        let past = Date(timeIntervalSince1970: 1_000_000_000)
        for name in ["Same.swift", "Pets.swift", ".tenon.json", ""] {
            try FileManager.default.setAttributes(
                [.modificationDate: past], ofItemAtPath: temporary.output + "/" + name)
        }
        let counter = StepCounter()
        _ = try temporary.folder(faults: counter.faults).write(.old, description: .sample)
        #expect(counter.count == 0)
        for name in ["Same.swift", "Pets.swift", ".tenon.json", ""] {
            #expect(try modified(name) == past)
        }
        try temporary.write(.new)
        #expect(try modified("Same.swift") == past)
        #expect(try modified("Pets.swift") != past)
    }

    @Test func `the output does not depend on the order of the files`() throws {
        let other = try TemporaryFolder()
        try temporary.write(.new)
        try other.write(.new.reversed())
        #expect(temporary.snapshot() == other.snapshot())
    }

    @Test func `a run writes deleted files again`() throws {
        try temporary.write(.old)
        try temporary.remove("Pets.swift")
        try temporary.remove("Gone")
        #expect(try temporary.write(.new).removed == [])
        #expect(temporary.text("Pets.swift") == "new pets\n")
    }

    @Test func `a run keeps folders that hold other files`() throws {
        try temporary.write(.named(["A/B/c.swift": "", "A/D/e.swift": ""]))
        try temporary.put("mine", at: "A/B/mine.txt")
        try temporary.write([])
        #expect(temporary.snapshot().keys.sorted() == [".tenon.json", "A", "A/B", "A/B/mine.txt"])
    }

    @Test func `a run replaces a file of the last run with a folder`() throws {
        try temporary.write(.named(["Models": "a"]))
        try temporary.write(.named(["Models/A.swift": "a"]))
        #expect(temporary.text("Models/A.swift") == "a")
    }

    @Test func `a run writes only the manifest if only the description has changed`() throws {
        try temporary.write(.old)
        var later = OutputDescription.sample
        later.version = "1.3.0"
        let summary = try temporary.folder().write(.old, description: later)
        #expect(summary.written.isEmpty && summary.unchanged.count == 3)
        #expect(temporary.text(".tenon.json")?.contains("1.3.0") == true)
    }

    @Test func `a run keeps every byte of the text`() throws {
        let text = "\u{FEFF}a\r\n\0é e\u{301} 🙂 no newline at the end"
        try temporary.write(.named(["A.swift": text, "Empty.swift": ""]))
        #expect(FileManager.default.contents(atPath: temporary.output + "/A.swift") == Data(text.utf8))
        #expect(temporary.text("Empty.swift") == "")
    }

    @Test func `a run works through a link to the folder`() throws {
        try FileManager.default.createDirectory(atPath: temporary.path + "/real", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: temporary.output, withDestinationPath: "real")
        try temporary.write(.old)
        #expect(FileManager.default.fileExists(atPath: temporary.path + "/real/Pets.swift"))
    }

    private func modified(_ name: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: temporary.output + "/" + name)[.modificationDate] as? Date
    }
}
