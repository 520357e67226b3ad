internal import Foundation

nonisolated extension APIClient {
    /// The bytes that wait on disk, in a file without a name that disappears when it is closed.
    final class SpillFile {
        private let handle: FileHandle
        private var readCount: UInt64 = 0
        private var writtenCount: UInt64 = 0

        var isEmpty: Bool { readCount == writtenCount }

        init() throws {
            let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            try Data().write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            handle = try FileHandle(forUpdating: file)
        }

        func write(_ bytes: Data) throws {
            try handle.seek(toOffset: writtenCount)
            try handle.write(contentsOf: bytes)
            writtenCount += UInt64(bytes.count)
        }

        /// Returns the next bytes; `nil` if all were read.
        func read(upTo count: Int) throws -> Data? {
            guard !isEmpty else { return nil }
            try handle.seek(toOffset: readCount)
            let bytes = try handle.read(upToCount: count) ?? Data()
            readCount += UInt64(bytes.count)
            if isEmpty {
                // The file is emptied, so that it is no larger than the waiting bytes.
                try handle.truncate(atOffset: 0)
                (readCount, writtenCount) = (0, 0)
            }
            return bytes
        }
    }
}
