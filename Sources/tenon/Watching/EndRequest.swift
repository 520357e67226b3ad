import Dispatch
import Foundation

/// A request to end the process, by Ctrl-C or `kill`. It takes effect between two runs, so that a run in progress is
/// completed.
final class EndRequest {
    private let wish = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM].map { number in
            // Otherwise the default action of the signal would end the process.
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [wish] in wish.signal() }
            source.resume()
        }
    }

    /// Waits for the request; returns false if it did not come in time.
    func comes(within seconds: Double) -> Bool {
        wish.wait(timeout: .now() + seconds) == .success
    }
}
