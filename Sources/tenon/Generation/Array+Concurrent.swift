import Dispatch
import YAMLTree

extension Array where Element: Sendable {
    /// What `transform` makes of each element, in their order, on as many cores as there are.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let results = Locked<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = transform(self[index])
            results.withLock { $0[index] = result }
        }
        return indices.compactMap { index in results.withLock { $0[index] } }
    }
}
