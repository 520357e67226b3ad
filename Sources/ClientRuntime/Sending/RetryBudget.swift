internal import Foundation

nonisolated extension APIClient {
    /// How many retries the calls of a client may still make together, so that they do not multiply the load of an
    /// overloaded server: each retry takes one, and every fifth success gives one back.
    final class RetryBudget: @unchecked Sendable {
        private static let successesPerRetry = 5

        private let lock = NSLock()
        private let limit: Int
        /// The remaining budget, in the parts that a success gives back.
        private var left: Int

        init(retries: Int) {
            limit = max(0, min(retries, .max / Self.successesPerRetry)) * Self.successesPerRetry
            left = limit
        }

        /// Takes a retry, if there is one.
        func take() -> Bool {
            lock.withLock {
                guard left >= Self.successesPerRetry else { return false }
                left -= Self.successesPerRetry
                return true
            }
        }

        func giveBack() {
            lock.withLock { left = min(left + 1, limit) }
        }
    }
}
