import Foundation
import YAMLTree

/// The messages that have come and are still to be worked on. One thread puts them in, another takes them out.
package final class Inbox: Sendable {
    enum Letter: Sendable {
        case message([UInt8])
        /// Something that is no message, and why.
        case unread(String)
        /// Not from the editor, but from a thread of the server.
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

    /// A request that is still in here when its cancellation comes is never worked on.
    func put(_ message: [UInt8]) {
        let cancelled = CancelledRequest(message)
        state.withLock { state in
            guard let cancelled else { return state.messages.append(.message(message)) }
            // A request that is not in here any more is being worked on, or was answered.
            if !state.messages.isEmpty { state.cancelled.insert(cancelled.id) }
        }
        arrival.signal()
    }

    /// Has the server refuse what could not be taken in.
    func put(refusing reason: String) {
        state.withLock { $0.messages.append(.unread(reason)) }
        arrival.signal()
    }

    func put(_ result: PlanJob.Result) {
        state.withLock { $0.messages.append(.planned(result)) }
        arrival.signal()
    }

    /// No more messages will come.
    func close() {
        state.withLock { $0.isClosed = true }
        arrival.signal()
    }

    /// True if the editor wants something, or is gone.
    var hasMessages: Bool { state.withLock { $0.isClosed || $0.messages.contains(where: \.isOfEditor) } }

    var isEmpty: Bool { state.withLock { $0.messages.isEmpty && !$0.isClosed } }

    /// The next message; `nil` where there is none yet, or there are no more.
    func take() -> Letter? {
        state.withLock { $0.messages.isEmpty ? nil : $0.messages.removeFirst() }
    }

    /// Waits for the next message; `nil` where there are no more.
    func wait() -> Letter? {
        while true {
            if let message = take() { return message }
            if state.withLock({ $0.isClosed && $0.messages.isEmpty }) { return nil }
            arrival.wait()
        }
    }

    /// Waits so many seconds, and is `true` where no message came and none will be missed.
    func isQuiet(for seconds: Double) -> Bool {
        let end = DispatchTime.now() + seconds
        while isEmpty {
            if arrival.wait(timeout: end) == .timedOut { return isEmpty }
        }
        return false
    }

    /// `true` where nobody wants the answer any more.
    func isCancelled(_ id: RequestID) -> Bool {
        state.withLock { $0.cancelled.remove(id) != nil }
    }
}

private struct CancelledRequest: Decodable {
    let id: RequestID

    private struct Parameters: Decodable {
        let id: RequestID
    }

    /// Only a short message is looked into: a document may be megabytes long.
    init?(_ message: [UInt8]) {
        let decoder = JSONDecoder()
        guard message.count < 512, let envelope = try? decoder.decode(Envelope.self, from: Data(message)),
            envelope.method == "$/cancelRequest",
            let message = try? decoder.decode(WithParameters<Parameters>.self, from: Data(message))
        else { return nil }
        id = message.params.id
    }
}
