import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

/// A program on its way.
public struct RunningProgram: Sendable {
    let child: pid_t

    /// Sends it a signal. It must not have been waited for: its number may be another's by then.
    public func send(_ signal: Int32) {
        kill(child, signal)
    }

    /// Waits without holding a thread that tests need.
    ///
    /// - Returns: what it exits with; the negative number of the signal that ends it.
    public func end() async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var status: Int32 = 0
                while waitpid(child, &status, 0) < 0, errno == EINTR {}
                let signal = status & 0x7F
                continuation.resume(returning: signal == 0 ? (status >> 8) & 0xFF : -signal)
            }
        }
    }
}
