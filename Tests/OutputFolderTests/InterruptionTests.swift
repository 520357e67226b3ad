import Foundation
import Testing

@testable import OutputFolder

/// Checks that a run that stops before any of its changes to the disk leaves the old or the new output, never a mixture.
@Suite struct InterruptionTests {
    private static let staging = ".tenon-staging"

    /// The contents of the folder before the interrupted run.
    enum Start: CaseIterable {
        case nothing, oldOutput, oldOutputAndEdits
    }

    @Test(arguments: Start.allCases)
    func `a run that is killed at any step leaves the old output or is completed`(start: Start) throws {
        let course = try course(from: start)
        var isEverDecided: Set<Bool> = []
        for death in 0...course.steps {
            let temporary = try prepare(start)
            // Every step from this one on fails, including the cleanup, as if the process were killed.
            try? temporary.run(faults: .dying(before: death))
            let isDecided = temporary.exists(Self.staging + "/journal.json")
            isEverDecided.insert(isDecided)
            let left = temporary.snapshot(without: Self.staging)
            #expect(isDecided || left == course.old || left == course.new, "died before step \(death)")
            _ = try temporary.check(.new)
            let checked = temporary.snapshot(without: Self.staging)
            #expect(checked == (isDecided ? course.new : left), "died before step \(death)")
            try temporary.run()
            #expect(temporary.snapshot() == course.new, "died before step \(death)")
        }
        #expect(isEverDecided == [false, true])
    }

    @Test(arguments: Start.allCases)
    func `a refused change undoes all changes of the run`(start: Start) throws {
        let course = try course(from: start)
        var undone = 0
        for refused in 0..<course.steps {
            let temporary = try prepare(start)
            do {
                try temporary.run(faults: .refusing(refused))
                // Only the cleanup at the end of the run can fail without an error.
                #expect(temporary.files == course.new.withoutFolders, "refused step \(refused)")
            } catch OutputError.unfinished {
                #expect(temporary.files == course.new.withoutFolders, "refused step \(refused)")
            } catch {
                undone += 1
                #expect(temporary.snapshot() == course.old, "refused step \(refused)")
            }
            try temporary.run()
            #expect(temporary.files == course.new.withoutFolders, "refused step \(refused)")
            #expect(!temporary.exists(Self.staging), "refused step \(refused)")
        }
        #expect(undone > 10)
    }

    @Test func `a run that is killed while it undoes its changes leaves the old or the new output`() throws {
        let course = try course(from: .oldOutput)
        for refused in 0..<course.steps {
            for death in (refused + 1)... {
                let temporary = try prepare(.oldOutput)
                let counter = StepCounter { $0 == refused || $0 >= death ? EACCES : nil }
                try? temporary.run(faults: counter.faults)
                _ = try temporary.check(.new)
                let isWhole = [course.old, course.new].map(\.withoutFolders).contains(temporary.files)
                #expect(isWhole, "refused step \(refused), died before step \(death)")
                if counter.count <= death { break }
            }
        }
    }

    @Test func `a run that is killed while it completes another is completed by the next`() throws {
        let course = try course(from: .oldOutput)
        for first in 0..<course.steps {
            for second in 0... {
                let temporary = try prepare(.oldOutput)
                try? temporary.run(faults: .dying(before: first))
                let counter = StepCounter { $0 >= second ? EIO : nil }
                _ = try? temporary.folder(faults: counter.faults).check(.new, description: .sample)
                _ = try temporary.check(.new)
                let left = temporary.snapshot(without: Self.staging)
                #expect(left == course.old || left == course.new, "died before steps \(first) and \(second)")
                if counter.count <= second { break }
            }
        }
    }

    @Test func `the completion of a killed run does not overwrite later edits`() throws {
        let temporary = try dieAfterTheJournal()
        try temporary.put("my edit", at: "Pets.swift")
        let expected = OutputError.wouldOverwrite(folder: temporary.output, edited: ["Pets.swift"], foreign: [])
        #expect(throws: expected) { try temporary.check(.new) }
        #expect(throws: expected) { try temporary.write(.new) }
        #expect(temporary.text("Pets.swift") == "my edit")
        try temporary.write(.new, force: true)
        #expect(try temporary.check(.new).isEmpty)
    }

    @Test func `the completion of a killed run does not overwrite a later file`() throws {
        let temporary = try dieAfterTheJournal()
        try temporary.put("mine", at: "Added/Deep/Added.swift")
        #expect(throws: OutputError.self) { try temporary.write(.new) }
        #expect(temporary.text("Added/Deep/Added.swift") == "mine")
    }

    @Test(arguments: ["", "{", #"{"format":2,"removals":[],"writes":[]}"#])
    func `a journal that cannot be read stops every run`(text: String) throws {
        let temporary = try TemporaryFolder()
        try temporary.write(.old)
        let before = temporary.snapshot()
        try temporary.put(text, at: Self.staging + "/journal.json")
        #expect(throws: OutputError.unreadableJournal(temporary.output + "/.tenon-staging/journal.json")) {
            try temporary.write(.new, force: true)
        }
        #expect(temporary.snapshot(without: Self.staging) == before)
    }

    @Test func `a journal cannot change files outside the folder`() throws {
        let temporary = try TemporaryFolder()
        let victim = temporary.path + "/victim"
        try Data().write(to: URL(fileURLWithPath: victim))
        try temporary.put(
            #"{"format":1,"removals":[{"path":"../victim"}],"writes":[]}"#, at: Self.staging + "/journal.json")
        #expect(throws: OutputError.self) { try temporary.write(.new, force: true) }
        #expect(FileManager.default.fileExists(atPath: victim))
    }

    /// The state of the folder before and after a run, and the number of steps of the run.
    private struct Course {
        let old: [String: String]
        let new: [String: String]
        let steps: Int
    }

    private func course(from start: Start) throws -> Course {
        let temporary = try prepare(start)
        let old = temporary.snapshot()
        let counter = StepCounter()
        try temporary.run(faults: counter.faults)
        try #require(counter.count > 10)
        return Course(old: old, new: temporary.snapshot(), steps: counter.count)
    }

    private func prepare(_ start: Start) throws -> TemporaryFolder {
        let temporary = try TemporaryFolder()
        try fill(temporary, start)
        return temporary
    }

    private func fill(_ temporary: TemporaryFolder, _ start: Start) throws {
        if start == .nothing { return }
        try temporary.put("mine", at: "Mine.swift")
        try temporary.write(.old)
        guard start == .oldOutputAndEdits else { return }
        try temporary.put("my edit", at: "Gone/Gone.swift")
        try temporary.put("mine", at: "Added/Deep/Added.swift")
        try temporary.remove("Pets.swift")
        try temporary.link("Pets.swift", to: "Mine.swift")
    }

    private func dieAfterTheJournal() throws -> TemporaryFolder {
        let temporary = try TemporaryFolder()
        try temporary.write(.old)
        let faults = FaultPoint { _ in temporary.exists(Self.staging + "/journal.json") ? .fails(EIO) : .happens }
        #expect(throws: OutputError.self) { try temporary.folder(faults: faults).write(.new, description: .sample) }
        #expect(temporary.exists(Self.staging + "/journal.json"))
        return temporary
    }
}

extension FaultPoint {
    fileprivate static func dying(before step: Int) -> FaultPoint {
        StepCounter { $0 >= step ? EIO : nil }.faults
    }

    fileprivate static func refusing(_ step: Int) -> FaultPoint {
        StepCounter { $0 == step ? ENOSPC : nil }.faults
    }
}

extension TemporaryFolder {
    fileprivate func run(faults: FaultPoint = .quick) throws {
        _ = try folder(faults: faults).write(.new, description: .sample, force: true)
    }

    fileprivate var files: [String: String] { snapshot(without: ".tenon-staging").withoutFolders }
}

extension [String: String] {
    fileprivate var withoutFolders: Self { filter { $0.value != "<folder>" } }
}
