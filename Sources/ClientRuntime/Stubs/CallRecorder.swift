internal import Foundation

nonisolated extension APIClient {
    /// Takes note of the calls that are made with a stubbed client, for a test to look at.
    public final class CallRecorder: @unchecked Sendable {
        private let lock = NSLock()
        private var recorded: [StubbedCall] = []

        /// A recorder without calls.
        public init() {}

        /// The calls made so far, in the order in which they were sent; each page of a paged call is one.
        public var calls: [StubbedCall] {
            lock.withLock { recorded }
        }

        func add(_ call: StubbedCall) {
            lock.withLock { recorded.append(call) }
        }
    }
}
