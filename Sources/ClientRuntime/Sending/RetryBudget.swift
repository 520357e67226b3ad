internal import Foundation

nonisolated extension APIClient {
    /// How many retries the calls of a client may still make together, so that they do not multiply what an overloaded
    /// server has to do: each takes one, and every fifth answer of success gives one back.
    final class RetryBudget: @unchecked Sendable {
        private static let successesPerRetry = 5

        private let lock = NSLock()
        private let limit: Int
        /// In parts that a success gives back.
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
