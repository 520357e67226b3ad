import ArgumentParser
import Foundation

/// Standard output and standard error without a buffer, so that a failure to write fails the run.
enum StandardStreams {
    /// True if messages may have colours. An empty `NO_COLOR` does not count, as no-color.org defines it.
    static var hasColor: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Prints to standard output. Ends the program if that fails, because the disk is full or the reader has gone.
    static func print(_ text: String) {
        guard let code = write(text, to: STDOUT_FILENO) else { return }
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        complain("error: standard output cannot be written: \(reason) [output]\n")
        Foundation.exit(ExitCode.failure.rawValue)
    }

    /// Prints to standard error. A failure is ignored, since nothing can report it.
    static func complain(_ text: String) {
        _ = write(text, to: STDERR_FILENO)
    }

    /// Writes all bytes of a text.
    ///
    /// - Returns: The `errno` of a failure; `nil` for success.
    private static func write(_ text: String, to file: Int32) -> Int32? {
        // Otherwise a closed pipe would end the program without a message.
        signal(SIGPIPE, SIG_IGN)
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            bytes = bytes.dropFirst(count)
        }
        return nil
    }
}
