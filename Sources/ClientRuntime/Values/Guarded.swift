internal import Foundation

nonisolated extension APIClient {
    /// A value that is changed from wherever there is need to.
    final class Guarded<Value>: @unchecked Sendable {
        private let lock = NSLock()
        private var stored: Value

        init(_ value: Value) {
            stored = value
        }

        func callAsFunction<Result>(_ change: (inout Value) throws -> Result) rethrows -> Result {
            try lock.withLock { try change(&stored) }
        }
    }
}
