import Dispatch
import Foundation

/// Somebody's wish that the process ends, by Ctrl-C or `kill`. It is heard between two runs, so that a run in progress
/// comes to its end.
final class EndRequest {
    private let wish = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM].map { number in
            // The signal's default action would end the process first.
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [wish] in wish.signal() }
            source.resume()
        }
    }

    /// Waits for it; `false` if it did not come in time.
    func comes(within seconds: Double) -> Bool {
        wish.wait(timeout: .now() + seconds) == .success
    }
}
