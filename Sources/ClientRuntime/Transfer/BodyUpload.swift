internal import Foundation

nonisolated extension APIClient {
    /// An upload that passes the bytes of a body to `URLSession`, which reads them from a Foundation stream.
    final class BodyUpload: Sendable {
        enum Event: Sendable {
            /// The next bytes are not available yet, so that the wait does not count towards the timeout.
            case waiting
            case moved
            case failed(any Error)
        }

        private let body: HTTPBody
        private let pipe: Guarded<BodyPipe>
        private let told = Guarded<(@Sendable (Event) -> Void)?>(nil)

        init(_ body: HTTPBody) throws {
            self.body = body
            pipe = Guarded(try BodyPipe(body))
        }

        var input: InputStream { pipe.withLock { $0.input } }

        func start(_ tell: @escaping @Sendable (Event) -> Void) {
            told.withLock { $0 = tell }
            pipe.withLock { $0 }.start(tell)
        }

        func cancel() {
            pipe.withLock { $0 }.cancel()
        }

        /// Returns a stream of the same bytes from the start, for a session that sends them again; `nil` if they can be
        /// sent once.
        func newInput() -> InputStream? {
            guard body.isRepeatable, let next = try? BodyPipe(body), let tell = told.withLock({ $0 }) else { return nil }
            cancel()
            pipe.withLock { $0 = next }
            next.start(tell)
            return next.input
        }
    }
}
