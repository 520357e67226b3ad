import Foundation
import Testing

@testable import OutputFolder

/// Checks files whose names change only their case. On most Macs, both names are one file.
@Suite struct LetterCaseTests {
    @Test func `the name of a file can change its case`() throws {
        let temporary = try TemporaryFolder()
        try temporary.write(.named(["Pet.swift": "a", "Models/Order.swift": "b"]))
        try temporary.write(.named(["pet.swift": "a", "models/order.swift": "new b"]))
        #expect(try temporary.check(.named(["pet.swift": "a", "models/order.swift": "new b"])).isEmpty)
        #expect(temporary.text("pet.swift") == "a")
        #expect(temporary.snapshot().values.filter { $0 != "<folder>" }.count == 3)
    }

    @Test func `a run that is killed while names change their case loses no file`() throws {
        let old: [OutputFile] = .named(["Pet.swift": "a", "Models/Order.swift": "b"])
        let new: [OutputFile] = .named(["pet.swift": "a", "models/order.swift": "new b"])
        let finished = try TemporaryFolder()
        try finished.write(old)
        let counter = StepCounter()
        _ = try finished.folder(faults: counter.faults).write(new, description: .sample)

        try #require(counter.count > 10)
        for death in 0..<counter.count {
            for isLasting in [true, false] {
                let temporary = try TemporaryFolder()
                try temporary.write(old)
                let dying = StepCounter { $0 == death || (isLasting && $0 > death) ? EIO : nil }
                _ = try? temporary.folder(faults: dying.faults).write(new, description: .sample)
                let drift = [try temporary.check(new), try temporary.check(old)]
                #expect(drift.contains([]), "died before step \(death)")
            }
        }
    }
}
