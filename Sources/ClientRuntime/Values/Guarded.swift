internal import Foundation

nonisolated extension APIClient {
    /// A value behind a lock, which any thread may change.
    final class Guarded<Value>: @unchecked Sendable {
        private let lock = NSLock()
        private var stored: Value

        init(_ value: Value) {
            stored = value
        }

        /// Changes or reads the value while no other thread can.
        func withLock<Result>(_ change: (inout Value) throws -> Result) rethrows -> Result {
            try lock.withLock { try change(&stored) }
        }
    }
}
