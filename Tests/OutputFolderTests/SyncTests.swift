import Foundation
import Testing

@testable import OutputFolder

/// Checks the order of the syncs of a run, because a wrong order shows only after a loss of power.
@Suite struct SyncTests {
    @Test func `every new file is synced before the journal`() throws {
        let temporary = try TemporaryFolder()
        let steps = Steps()
        _ = try temporary.folder(faults: steps.faults).write(.new, description: .sample)
        let names = steps.names
        let decided = try #require(names.firstIndex { $0.hasPrefix("move") && $0.hasSuffix(Journal.draftName) })
        let created = names.filter { $0.hasPrefix("create ") }.map { $0.dropFirst("create ".count) }
        #expect(created.count > 2)
        for file in created {
            #expect(names[..<decided].contains("sync " + file), "\(file)")
        }
        #expect(names[..<decided].last == "sync \(temporary.output)/\(Staging.folderName)/.")
    }
}

/// Records the steps of a run.
private final class Steps: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var taken: [String] = []

    var names: [String] { lock.withLock { taken } }

    var faults: FaultPoint {
        FaultPoint { name in
            self.lock.withLock { self.taken.append(name) }
            return FaultPoint.quick.verdict(name)
        }
    }
}
