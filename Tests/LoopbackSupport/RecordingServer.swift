public import Foundation

/// An HTTP/1.1 server on 127.0.0.1 for tests, which records every request and sends the given responses.
///
/// It uses the socket itself, because tests need the undecoded bytes of requests, and responses that no HTTP library would send.
public final class RecordingServer: Sendable {
    /// `http://127.0.0.1:<port>`, without a slash at the end.
    public let url: URL
    /// The port that the system chose.
    public let port: Int

    private let waker: Waker
    private let leavesBodies: Bool
    private let answer: @Sendable (RecordedRequest) async -> ServerResponse
    private let state = Locked(State())

    private struct State {
        var requests: [RecordedRequest] = []
        var connections: [Connection] = []
        var hangUps = 0
        var isStopped = false
        var waiters: [Int: Waiter] = [:]
        var waiterCount = 0
    }

    private struct Waiter {
        let isMet: @Sendable (State) -> Bool
        let continuation: CheckedContinuation<Void, any Error>
    }

    /// Listens at once, on a port that the system chooses. The closure gives the response to each request.
    ///
    /// - Parameter leavesBodies: True if no body is read, so that a client cannot send more than the system buffers. Each
    ///   response then has to end the connection.
    public init(
        leavingBodies leavesBodies: Bool = false, answering answer: @escaping @Sendable (RecordedRequest) async -> ServerResponse
    ) throws {
        self.leavesBodies = leavesBodies
        let waker = try Waker()
        let (socket, port) = try Socket.listening()
        guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw URLError(.badURL) }
        self.url = url
        self.port = port
        self.waker = waker
        self.answer = answer
        Thread.detachNewThread { [self] in
            accept(from: socket)
        }
    }

    /// Gives these responses in turn; a further request gets status 599 and an explanation.
    public convenience init(answers: [ServerResponse]) throws {
        let left = Locked(answers[...])
        try self.init { request in
            left { $0.popFirst() }
                ?? .text("no answer is left for \(request.method) \(request.target)", status: 599)
        }
    }

    /// Every request so far, in the order of their last bytes.
    public var requests: [RecordedRequest] {
        state { $0.requests }
    }

    /// The number of connections that clients have opened.
    public var connectionCount: Int {
        state { $0.connections.count }
    }

    /// Waits until the server has received `count` requests.
    public func waitForRequests(_ count: Int = 1) async throws {
        try await wait { $0.requests.count >= count }
    }

    /// Waits until clients have closed `count` connections.
    public func waitForHangUps(_ count: Int = 1) async throws {
        try await wait { $0.hangUps >= count }
    }

    /// Closes every connection and stops listening. Waiting tasks are cancelled.
    public func stop() {
        let (connections, waiters, isFirst) = state { state in
            defer {
                state.isStopped = true
                state.waiters = [:]
            }
            return (state.connections, state.waiters.values, !state.isStopped)
        }
        guard isFirst else { return }
        waker.wake()
        connections.forEach { $0.stop() }
        waiters.forEach { $0.continuation.resume(throwing: CancellationError()) }
    }

    private func accept(from listener: Socket) {
        while let socket = listener.accept(until: waker) {
            let connection = state { state in
                let connection = Connection(
                    socket, number: state.connections.count, leavesBodies: leavesBodies)
                state.connections.append(connection)
                if state.isStopped {
                    connection.stop()
                }
                return connection
            }
            Thread.detachNewThread { [self] in
                serve(connection)
            }
        }
        listener.close()
        waker.close()
    }

    private func serve(_ connection: Connection) {
        let isClientGone = connection.serve { [self] request in
            change { $0.requests.append(request) }
            return await answer(request)
        }
        if isClientGone {
            change { $0.hangUps += 1 }
        }
    }

    private func change(_ change: (inout State) -> Void) {
        let met = state { state in
            change(&state)
            let met = state.waiters.filter { $0.value.isMet(state) }
            met.keys.forEach { state.waiters[$0] = nil }
            return met.values
        }
        met.forEach { $0.continuation.resume() }
    }

    private func wait(until isMet: @escaping @Sendable (State) -> Bool) async throws {
        let id = state { state in
            state.waiterCount += 1
            return state.waiterCount
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Void, any Error>? = state { state in
                    if isMet(state) {
                        return .success(())
                    }
                    if state.isStopped || Task.isCancelled {
                        return .failure(CancellationError())
                    }
                    state.waiters[id] = Waiter(isMet: isMet, continuation: continuation)
                    return nil
                }
                if let result {
                    continuation.resume(with: result)
                }
            }
        } onCancel: {
            state { $0.waiters.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
        }
    }
}
