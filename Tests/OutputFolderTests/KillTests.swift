import Foundation
import Testing

@testable import OutputFolder

/// Repeats the check of `InterruptionTests` with a run in a separate process that a signal kills.
@Suite struct KillTests {
    @Test func `a killed process leaves the old output or is completed`() async throws {
        let finished = try TemporaryFolder()
        try finished.write(.old)
        let counter = StepCounter()
        _ = try finished.folder(faults: counter.faults).write(.new, description: .sample)

        try #require(counter.count > 10)
        for step in 0..<counter.count {
            let temporary = try TemporaryFolder()
            try temporary.write(.old)
            let old = temporary.snapshot()
            let path = temporary.output
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, step = step as Int] in
                let killer = StepCounter { $0 == step ? kill(getpid(), SIGKILL) : nil }
                let folder = OutputFolder(path: path, patience: .zero, faults: killer.faults)
                _ = try folder.write(.new, description: .sample)
            }
            _ = try temporary.check(.new)
            let left = temporary.snapshot(without: ".tenon-staging")
            #expect(left == old || left == finished.snapshot(), "killed before step \(step)")
            try temporary.write(.new)
            #expect(temporary.snapshot() == finished.snapshot(), "killed before step \(step)")
        }
    }
}
