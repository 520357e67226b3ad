import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

/// A program that runs.
public struct RunningProgram: Sendable {
    let child: pid_t

    /// Sends the program a signal. After `end()`, another process may have its number.
    public func send(_ signal: Int32) {
        kill(child, signal)
    }

    /// Waits for the end without blocking a thread of the tests.
    ///
    /// - Returns: The exit status, or the negative number of the signal that ends the program.
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
