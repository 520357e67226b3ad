import Foundation
import YAMLTree

/// The received messages that are not handled yet. One thread adds them, another takes them.
package final class Inbox: Sendable {
    enum Letter: Sendable {
        case message([UInt8])
        /// Bytes that are no message, and the reason.
        case unread(String)
        /// The result of a thread of the server.
        case planned(PlanJob.Result)

        fileprivate var isOfEditor: Bool {
            if case .planned = self { false } else { true }
        }
    }

    private struct State {
        var messages: [Letter] = []
        var cancelled: Set<RequestID> = []
        var isClosed = false
    }

    private let state = Locked(State())
    private let arrival = DispatchSemaphore(value: 0)

    package init() {}

    /// Adds a message. A cancellation removes its request if that is still waiting.
    func put(_ message: [UInt8]) {
        let cancelled = CancelledRequest(message)
        state.withLock { state in
            guard let cancelled else { return state.messages.append(.message(message)) }
            // A request that is no longer waiting is being handled, or has its response.
            if !state.messages.isEmpty { state.cancelled.insert(cancelled.id) }
        }
        arrival.signal()
    }

    /// Adds bytes that are no message, so that the server reports an error.
    func put(refusing reason: String) {
        state.withLock { $0.messages.append(.unread(reason)) }
        arrival.signal()
    }

    func put(_ result: PlanJob.Result) {
        state.withLock { $0.messages.append(.planned(result)) }
        arrival.signal()
    }

    /// Ends the messages.
    func close() {
        state.withLock { $0.isClosed = true }
        arrival.signal()
    }

    /// True if the editor sent a message, or is gone.
    var hasMessages: Bool { state.withLock { $0.isClosed || $0.messages.contains(where: \.isOfEditor) } }

    var isEmpty: Bool { state.withLock { $0.messages.isEmpty && !$0.isClosed } }

    /// The next message; `nil` if there is none yet, or if there are no more.
    func take() -> Letter? {
        state.withLock { $0.messages.isEmpty ? nil : $0.messages.removeFirst() }
    }

    /// Waits for the next message; `nil` if there are no more.
    func wait() -> Letter? {
        while true {
            if let message = take() { return message }
            if state.withLock({ $0.isClosed && $0.messages.isEmpty }) { return nil }
            arrival.wait()
        }
    }

    /// Waits for a message; true if none came in so many seconds.
    func isQuiet(for seconds: Double) -> Bool {
        let end = DispatchTime.now() + seconds
        while isEmpty {
            if arrival.wait(timeout: end) == .timedOut { return isEmpty }
        }
        return false
    }

    /// True if a request was cancelled.
    func isCancelled(_ id: RequestID) -> Bool {
        state.withLock { $0.cancelled.remove(id) != nil }
    }
}

private struct CancelledRequest: Decodable {
    let id: RequestID

    private struct Parameters: Decodable {
        let id: RequestID
    }

    /// Parses only a short message: a document may be megabytes long.
    init?(_ message: [UInt8]) {
        let decoder = JSONDecoder()
        guard message.count < 512, let envelope = try? decoder.decode(Envelope.self, from: Data(message)),
            envelope.method == "$/cancelRequest",
            let message = try? decoder.decode(WithParameters<Parameters>.self, from: Data(message))
        else { return nil }
        id = message.params.id
    }
}
