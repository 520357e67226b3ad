internal import Foundation

nonisolated extension APIClient {
    /// A recorder of the calls that a stubbed client makes, so that a test can check them.
    public final class CallRecorder: @unchecked Sendable {
        private let lock = NSLock()
        private var recorded: [StubbedCall] = []

        /// Creates an empty recorder.
        public init() {}

        /// The calls so far, in the order in which they were sent. Each page of a paged call counts as a call.
        public var calls: [StubbedCall] {
            lock.withLock { recorded }
        }

        func add(_ call: StubbedCall) {
            lock.withLock { recorded.append(call) }
        }
    }
}
