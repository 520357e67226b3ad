import Foundation
import LoopbackSupport
@testable import FrameioV4

/// A clock on which every sleep ends at once and advances the time.
final class PassingClock: @unchecked Sendable {
    private let lock = NSLock()
    private let start = ContinuousClock.now
    private var sleeps: [Duration] = []

    /// All sleeps so far.
    var slept: [Duration] { lock.withLock { sleeps } }

    fileprivate var clock: FrameioV4.CallClock {
        FrameioV4.CallClock(
            now: { self.start + self.slept.reduce(.zero, +) },
            sleep: { time in
                try Task.checkCancellation()
                self.lock.withLock { self.sleeps.append(time) }
            },
            jitter: { 1 })
    }
}

extension FrameioV4 {
    /// A client of a test server that keeps to the documented rate limits.
    init(_ server: RecordingServer, paced clock: PassingClock) {
        self.init(server, clock: clock) { $0.pacing = .documented }
    }

    /// A client of a test server that waits by a clock.
    init(_ server: RecordingServer, clock: PassingClock, configure: (inout Configuration) -> Void = { _ in }) {
        var configuration = Configuration()
        configuration.timeout = .seconds(600)
        configure(&configuration)
        self.init(
            session: Session(
                server: .init(server.url), credentials: [.bearer: "token"], configuration: configuration,
                clock: clock.clock))
    }
}
