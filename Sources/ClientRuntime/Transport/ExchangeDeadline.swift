nonisolated extension APIClient {
    /// Ends what takes too long.
    final class ExchangeDeadline: Sendable {
        private let state: Guarded<State>
        private let expire: @Sendable () -> Void

        private struct State {
            var limit: Duration
            var start = ContinuousClock.now
            //% if streams
            var isHeld = false
            //% end
            var isOver = false
            var clock: Task<Void, Never>?
        }

        init(_ limit: Duration, expire: @escaping @Sendable () -> Void) {
            state = Guarded(State(limit: CallClock.bounded(limit)))
            self.expire = expire
            let clock = Task { [weak self] in
                while let wait = self?.left {
                    guard (try? await Task.sleep(for: wait)) != nil else { return }
                }
            }
            state { $0.clock = clock }
        }

        deinit {
            cancel()
        }
        //% if streams

        /// Begins the time anew, as something has moved.
        func restart() {
            state { $0.start = .now }
        }

        /// The time does not count while it is held.
        func hold(_ isHeld: Bool) {
            state { state in
                state.isHeld = isHeld
                state.start = .now
            }
        }
        //% end

        func cancel() {
            let clock = state { state in
                state.isOver = true
                return state.clock
            }
            clock?.cancel()
        }

        /// How long to wait before looking again; `nil` where it is over.
        private var left: Duration? {
            let (left, isExpired) = state { state -> (Duration?, Bool) in
                guard !state.isOver else { return (nil, false) }
                //% if streams
                if state.isHeld { return (state.limit, false) }
                //% end
                let left = state.limit - (ContinuousClock.now - state.start)
                state.isOver = left <= .zero
                return (state.isOver ? nil : left, state.isOver)
            }
            if isExpired { expire() }
            return left
        }
    }
}
