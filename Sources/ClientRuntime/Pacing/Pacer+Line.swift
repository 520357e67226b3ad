nonisolated extension APIClient.Pacer {
    /// The calls that wait for their turn, in order of arrival. Removing a call costs the same for a line of any
    /// length.
    struct Line: Sendable {
        private var ids: [Int] = []
        private var first = 0
        private(set) var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]

        mutating func add(_ id: Int, _ continuation: CheckedContinuation<Void, any Error>) {
            ids.append(id)
            waiting[id] = continuation
        }

        mutating func remove(_ id: Int) -> CheckedContinuation<Void, any Error>? {
            waiting.removeValue(forKey: id)
        }

        mutating func popFirst() -> CheckedContinuation<Void, any Error>? {
            while first < ids.count {
                let next = waiting.removeValue(forKey: ids[first])
                first += 1
                if first > 64, first > ids.count / 2 {
                    ids.removeFirst(first)
                    first = 0
                }
                if let next { return next }
            }
            return nil
        }
    }
}
