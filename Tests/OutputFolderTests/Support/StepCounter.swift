import Foundation

@testable import OutputFolder

/// Counts the changes that a run makes to the disk, fails those it is told to, and leaves out the syncs, for speed.
final class StepCounter: @unchecked Sendable {
    private let lock = NSLock()
    private var taken = 0
    private let error: @Sendable (Int) -> Int32?

    /// - Parameter error: the `errno` for the step with this number, the first being 0.
    init(error: @escaping @Sendable (Int) -> Int32? = { _ in nil }) {
        self.error = error
    }

    var count: Int { lock.withLock { taken } }

    var faults: FaultPoint {
        FaultPoint { name in
            let step = self.lock.withLock {
                defer { self.taken += 1 }
                return self.taken
            }
            return self.error(step).map { .fails($0) } ?? FaultPoint.quick.verdict(name)
        }
    }
}

extension FaultPoint {
    /// Everything happens but the syncs, which take most of the time of a run on a busy disk.
    static let quick = FaultPoint { $0.hasPrefix("sync") ? .isSkipped : .happens }
}
