import Foundation

/// The values that closures received, in order.
final class Collected<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var collected: [Value] = []

    var values: [Value] { lock.withLock { collected } }

    func add(_ value: Value) {
        lock.withLock { collected.append(value) }
    }
}
