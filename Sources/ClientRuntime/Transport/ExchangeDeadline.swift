nonisolated extension APIClient {
    /// Ends what takes too long. The time starts anew whenever something moves, and does not count while it is held.
    final class ExchangeDeadline: Sendable {
        private let state: Guarded<State>
        private let expire: @Sendable () -> Void

        private struct State {
            var limit: Duration
            var start = ContinuousClock.now
            var isHeld = false
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

        func restart() {
            state { $0.start = .now }
        }

        func hold(_ isHeld: Bool) {
            state { state in
                state.isHeld = isHeld
                state.start = .now
            }
        }

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
                let left = state.isHeld ? state.limit : state.limit - (ContinuousClock.now - state.start)
                state.isOver = left <= .zero
                return (state.isOver ? nil : left, state.isOver)
            }
            if isExpired { expire() }
            return left
        }
    }
}
