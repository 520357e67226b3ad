nonisolated extension APIClient {
    /// A timer that ends an exchange when its time is over.
    final class ExchangeDeadline: Sendable {
        private let state: Guarded<State>
        private let clock: CallClock
        private let expire: @Sendable () -> Void

        private struct State {
            var limit: Duration
            var start: ContinuousClock.Instant
            //% if streams
            var isPaused = false
            //% end
            var isOver = false
            var watch: Task<Void, Never>?
        }

        init(_ limit: Duration, clock: CallClock = .init(), expire: @escaping @Sendable () -> Void) {
            state = Guarded(State(limit: CallClock.bounded(limit), start: clock.now()))
            self.clock = clock
            self.expire = expire
            let watch = Task { [weak self] in
                while let wait = self?.left {
                    guard (try? await clock.sleep(wait)) != nil else { return }
                }
            }
            state.withLock { $0.watch = watch }
        }

        deinit {
            cancel()
        }
        //% if streams

        /// Starts the time again, because bytes were sent or received.
        func restart() {
            state.withLock { $0.start = clock.now() }
        }

        /// Stops the clock while `isPaused` is true. Afterwards, the whole limit starts again.
        func setPaused(_ isPaused: Bool) {
            state.withLock { state in
                state.isPaused = isPaused
                state.start = clock.now()
            }
        }
        //% end

        func cancel() {
            let watch = state.withLock { state in
                state.isOver = true
                return state.watch
            }
            watch?.cancel()
        }

        /// The time until the next check; `nil` if the time is over.
        private var left: Duration? {
            let (left, isExpired) = state.withLock { state -> (Duration?, Bool) in
                guard !state.isOver else { return (nil, false) }
                //% if streams
                if state.isPaused { return (state.limit, false) }
                //% end
                let left = state.limit - (clock.now() - state.start)
                state.isOver = left <= .zero
                return (state.isOver ? nil : left, state.isOver)
            }
            if isExpired { expire() }
            return left
        }
    }
}
