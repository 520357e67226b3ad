import Foundation
import YAMLTree

extension Array where Element: Sendable {
    /// Transforms the elements concurrently, and keeps their order.
    ///
    /// Each thread has a stack that is large enough for the deepest spec, because the stages recurse as deep as a spec
    /// is nested. The threads of Dispatch have only half a megabyte on some systems.
    package func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
        let results = Locked<[Int: Result]>([:])
        let next = Locked(startIndex)
        let takeNext: @Sendable () -> Index = {
            next.withLock { next in
                defer { next += 1 }
                return next
            }
        }
        let group = DispatchGroup()
        for _ in 0..<Swift.min(count, ProcessInfo.processInfo.activeProcessorCount) {
            let thread = Thread {
                while case let index = takeNext(), index < endIndex {
                    let result = transform(self[index])
                    results.withLock { $0[index] = result }
                }
                group.leave()
            }
            thread.stackSize = stackSize
            group.enter()
            thread.start()
        }
        group.wait()
        return indices.compactMap { index in results.withLock { $0[index] } }
    }
}

/// Runs two functions concurrently, and returns both results.
func runConcurrently<One: Sendable, Other: Sendable>(
    _ one: @escaping @Sendable () -> One, and other: @escaping @Sendable () -> Other
) -> (One, Other) {
    let made = Locked<One?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        let result = one()
        made.withLock { $0 = result }
        done.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    let second = other()
    done.wait()
    // The other thread has finished by now, so the fallback never runs.
    return (made.withLock { $0 } ?? one(), second)
}

/// The stack of a thread in bytes. A spec has at most 512 levels, and a level takes up to 32 kB in a debug build.
/// Unused stack costs nothing.
private let stackSize = 64 << 20

/// Runs `body` on a stack that is large enough for the deepest spec.
package func onDeepStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    [body].concurrentMap { $0() }[0]
}
