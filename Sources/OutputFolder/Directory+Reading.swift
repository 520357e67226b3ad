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
    /// Reads a file, at most its first `limit` bytes.
    func read(_ name: String, limit: Int = .max) throws(OutputError) -> [UInt8] {
        var bytes: [UInt8] = []
        try scan(name, pieces: min(limit, 1 << 16)) { chunk in
            bytes.append(contentsOf: chunk.prefix(limit - bytes.count))
            return bytes.count < limit
        }
        return bytes
    }

    /// Hashes a file in pieces, so that a large file needs little memory.
    func hash(_ name: String) throws(OutputError) -> String {
        var hash = SHA256()
        try scan(name, pieces: 1 << 16) { chunk in
            hash.update(chunk)
            return true
        }
        return contentHash(ofSHA256: hash.finish())
    }

    /// Calls `body` with one piece of a file after another until `body` returns `false`.
    private func scan(
        _ name: String, pieces size: Int, _ body: (UnsafeRawBufferPointer) -> Bool
    ) throws(OutputError) {
        // Without O_NONBLOCK, the run would hang if a pipe had replaced the file meanwhile.
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
