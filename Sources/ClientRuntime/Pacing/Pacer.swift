nonisolated extension APIClient {
    /// A gate that admits calls at the rate of their limits, first come, first served. The first call in the line of a
    /// limit waits for the time, and each other call for the one before it.
    actor Pacer: CallGate {
        private(set) var lanes: [String: Lane] = [:]
        private(set) var lines: [String: Line] = [:]
        private var nextID = 0
        /// The number of lanes at which unused ones are removed.
        private var laneLimit = 64

        func admit(_ limit: CallLimit, _ clock: CallClock) async throws {
            let key = limit.key
            try await waitForTurn(key)
            defer { leaveQueue(key) }
            addLane(limit, key, at: clock.now())
            while let wait = lanes[key]?.wait(at: clock.now()) {
                try await clock.sleep(wait)
            }
            try Task.checkCancellation()
            lanes[key]?.recordSent(at: clock.now())
        }

        func responded(_ limit: CallLimit, status: Int?, headers: Headers, _ clock: CallClock) {
            lanes[limit.key]?.responded(status: status, headers: headers, at: clock.now())
        }

        private func addLane(_ limit: CallLimit, _ key: String, at now: ContinuousClock.Instant) {
            guard lanes[key] == nil else { return }
            if lanes.count >= laneLimit {
                removeIdleLanes(at: now)
                laneLimit = max(64, lanes.count * 2)
            }
            lanes[key] = Lane(limit)
        }

        private func removeIdleLanes(at now: ContinuousClock.Instant) {
            for key in lanes.keys where lines[key] == nil {
                lanes[key]?.expire(at: now)
                if lanes[key]?.isIdle == true {
                    lanes[key] = nil
                }
            }
        }

        // MARK: The line

        /// Returns when the call is at the head of the line. A line exists as long as a call is in it.
        private func waitForTurn(_ key: String) async throws {
            guard lines[key] != nil else {
                lines[key] = Line()
                return
            }
            nextID += 1
            let id = nextID
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                    if Task.isCancelled {
                        continuation.resume(throwing: CancellationError())
                    } else {
                        lines[key]?.add(id, continuation)
                    }
                }
            } onCancel: {
                Task { await self.leave(key, id) }
            }
        }

        private func leave(_ key: String, _ id: Int) {
            lines[key]?.remove(id)?.resume(throwing: CancellationError())
        }

        private func leaveQueue(_ key: String) {
            if let next = lines[key]?.popFirst() {
                next.resume()
            } else {
                lines[key] = nil
            }
        }
    }
}
