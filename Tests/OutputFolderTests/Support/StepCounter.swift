import Foundation

@testable import OutputFolder

/// Counts the changes of a run to the disk, lets some of them fail, and skips the syncs for speed.
final class StepCounter: @unchecked Sendable {
    private let lock = NSLock()
    private var taken = 0
    private let error: @Sendable (Int) -> Int32?

    /// - Parameter error: The `errno` for the step with this number, from 0; `nil` for success.
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
    /// Lets every change happen except the syncs, which take most of the time of a run on a busy disk.
    static let quick = FaultPoint { $0.hasPrefix("sync") ? .isSkipped : .happens }
}
