internal import Foundation

nonisolated extension APIClient {
    /// The retries that all calls of a client share, so that they do not multiply the load of an overloaded server.
    /// Each retry takes one, and every fifth success returns one.
    final class RetryBudget: @unchecked Sendable {
        private static let successesPerRetry = 5

        private let lock = NSLock()
        private let limit: Int
        /// The remaining budget in fifths of a retry, since each success returns a fifth.
        private var left: Int

        init(retries: Int) {
            limit = max(0, min(retries, .max / Self.successesPerRetry)) * Self.successesPerRetry
            left = limit
        }

        /// Takes a retry from the budget. Returns false if none is left.
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
