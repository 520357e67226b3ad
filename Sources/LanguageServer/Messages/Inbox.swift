import Foundation
import YAMLTree

/// The received messages that are not handled yet. One thread adds them, another takes them.
package final class Inbox: Sendable {
    /// An entry of the inbox.
    enum Entry: Sendable {
        case message([UInt8])
        /// The reason why bytes are no message.
        case invalid(String)
        /// A plan that was made on another thread of the server.
        case planned(PlanJob.Result)

        fileprivate var isOfEditor: Bool {
            if case .planned = self { false } else { true }
        }
    }

    private struct State {
        var messages: [Entry] = []
        var cancelled: Set<RequestID> = []
        var isClosed = false
    }

    private let state = Locked(State())
    private let arrival = DispatchSemaphore(value: 0)

    package init() {}

    /// Adds a message. A cancellation is noted for its request, unless no message is waiting.
    func put(_ message: [UInt8]) {
        let cancelled = CancelledRequest(message)
        state.withLock { state in
            guard let cancelled else { return state.messages.append(.message(message)) }
            // If no message is waiting, the request is being handled or has its response.
            if !state.messages.isEmpty { state.cancelled.insert(cancelled.id) }
        }
        arrival.signal()
    }

    /// Adds the reason why bytes are no message, so that the server reports an error.
    func put(refusing reason: String) {
        state.withLock { $0.messages.append(.invalid(reason)) }
        arrival.signal()
    }

    func put(_ result: PlanJob.Result) {
        state.withLock { $0.messages.append(.planned(result)) }
        arrival.signal()
    }

    /// Ends the input: no message follows.
    func close() {
        state.withLock { $0.isClosed = true }
        arrival.signal()
    }

    /// True if a message of the editor is waiting, or if the input has ended.
    var hasMessages: Bool { state.withLock { $0.isClosed || $0.messages.contains(where: \.isOfEditor) } }

    var isEmpty: Bool { state.withLock { $0.messages.isEmpty && !$0.isClosed } }

    /// Takes the next message; `nil` if none is waiting.
    func take() -> Entry? {
        state.withLock { $0.messages.isEmpty ? nil : $0.messages.removeFirst() }
    }

    /// Waits for the next message; `nil` if the input has ended.
    func wait() -> Entry? {
        while true {
            if let message = take() { return message }
            if state.withLock({ $0.isClosed && $0.messages.isEmpty }) { return nil }
            arrival.wait()
        }
    }

    /// Waits for a message for at most these seconds. Returns true if none arrived.
    func isQuiet(for seconds: Double) -> Bool {
        let end = DispatchTime.now() + seconds
        while isEmpty {
            if arrival.wait(timeout: end) == .timedOut { return isEmpty }
        }
        return false
    }

    /// Returns true if a request was cancelled, and forgets the cancellation.
    func isCancelled(_ id: RequestID) -> Bool {
        state.withLock { $0.cancelled.remove(id) != nil }
    }
}

private struct CancelledRequest: Decodable {
    let id: RequestID

    private struct Parameters: Decodable {
        let id: RequestID
    }

    /// Parses only short messages, because a message with a document may have megabytes.
    init?(_ message: [UInt8]) {
        let decoder = JSONDecoder()
        guard message.count < 512, let envelope = try? decoder.decode(Envelope.self, from: Data(message)),
            envelope.method == "$/cancelRequest",
            let message = try? decoder.decode(WithParameters<Parameters>.self, from: Data(message))
        else { return nil }
        id = message.params.id
    }
}
