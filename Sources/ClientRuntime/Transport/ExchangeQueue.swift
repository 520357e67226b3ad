internal import Foundation

#if canImport(FoundationNetworking)
nonisolated extension APIClient {
    /// The queue on which a session tells its delegate. Foundation on Linux receives on regardless of how much the delegate
    /// has yet to hear of, so this one makes it wait. That is short: no delegate of ours waits for anybody.
    final class ExchangeQueue: OperationQueue, @unchecked Sendable {
        private let places = DispatchSemaphore(value: 8)

        override init() {
            super.init()
            maxConcurrentOperationCount = 1
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            places.wait()
            super.addOperation { [places] in
                block()
                places.signal()
            }
        }
    }
}
#endif
