#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

extension Directory {
    /// The bytes of a file, at most the first `limit`.
    func read(_ name: String, limit: Int = .max) throws(OutputError) -> [UInt8] {
        var bytes: [UInt8] = []
        try scan(name, pieces: min(limit, 1 << 16)) { chunk in
            bytes.append(contentsOf: chunk.prefix(limit - bytes.count))
            return bytes.count < limit
        }
        return bytes
    }

    /// The hash of a file, whatever its size, in little memory.
    func hash(_ name: String) throws(OutputError) -> String {
        var hash = SHA256()
        try scan(name, pieces: 1 << 16) { chunk in
            hash.update(chunk)
            return true
        }
        return contentHash(ofSHA256: hash.finish())
    }

    /// Hands out a file piece by piece until `body` gives `false`.
    private func scan(
        _ name: String, pieces size: Int, _ body: (UnsafeRawBufferPointer) -> Bool
    ) throws(OutputError) {
        // Without O_NONBLOCK, a pipe that took the file's place meanwhile would stall the run.
        let file = retrying { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard file >= 0 else { throw failure("read", name, errno) }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: max(size, 1))
        while true {
            let count = buffer.withUnsafeMutableBytes { space in
                retrying { systemRead(file, space.baseAddress, space.count) }
            }
            guard count >= 0 else { throw failure("read", name, errno) }
            if count == 0 || !buffer.withUnsafeBytes({ body(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }) {
                return
            }
        }
    }
}

// In the extension above, `read` means the method.
private let systemRead = read
