import Foundation

/// One connection, served by a thread of its own until either side hangs up.
final class Connection: Sendable {
    private let socket: Socket
    private let number: Int
    private let leavesBodies: Bool
    private let state = Locked(State())

    private struct State {
        var isOpen = true
        var isStopped = false
        var work: Task<Void, Never>?
    }

    init(_ socket: Socket, number: Int, leavesBodies: Bool) {
        self.socket = socket
        self.number = number
        self.leavesBodies = leavesBodies
    }

    /// Ends every wait of the thread.
    func stop() {
        state { state in
            state.isStopped = true
            state.work?.cancel()
            if state.isOpen {
                socket.shutDown()
            }
        }
    }

    /// Returns true if the client hung up.
    func serve(_ answer: @escaping @Sendable (RecordedRequest) async -> ServerResponse) -> Bool {
        var reader = RequestReader(socket: socket, connection: number, leavesBodies: leavesBodies)
        var isClientGone = false
        while !isClientGone, let request = reader.next() {
            let answer = wait { await answer(request) }
            guard carryOut(answer, for: request, isClientGone: &isClientGone) else { break }
        }
        isClientGone = isClientGone || reader.isAtEnd
        return state { state in
            state.isOpen = false
            socket.close()
            return isClientGone && !state.isStopped
        }
    }

    /// Returns true if the connection can serve another request.
    private func carryOut(_ answer: ServerResponse, for request: RecordedRequest, isClientGone: inout Bool) -> Bool {
        for step in answer.steps {
            switch step {
            case .head(let bytes):
                isClientGone = !socket.write(bytes)
            case .body(let bytes) where request.method != "HEAD":
                isClientGone = !socket.write(bytes)
            case .body:
                break
            case .wait(let work):
                wait { await work() }
            case .stall:
                while socket.read() != nil {}
                isClientGone = true
            case .hangUp:
                return false
            }
            if isClientGone {
                return false
            }
        }
        return request.header("Connection")?.lowercased() != "close"
    }

    /// Blocks this thread, which serves only this connection, until the work is done.
    @discardableResult
    private func wait<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) -> Result {
        let done = DispatchSemaphore(value: 0)
        let result = Locked<Result?>(nil)
        let task = Task {
            let value = await work()
            result { $0 = value }
            done.signal()
        }
        state { state in
            state.work = task
            if state.isStopped {
                task.cancel()
            }
        }
        while true {
            done.wait()
            if let result = result({ $0 }) {
                return result
            }
        }
    }
}
