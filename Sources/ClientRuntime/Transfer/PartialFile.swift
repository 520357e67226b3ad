internal import Foundation

nonisolated extension APIClient {
    /// A file that is written beside another one, and replaces it in one step when it is complete.
    final class PartialFile: @unchecked Sendable {
        private let file: URL
        private let part: URL
        private let handle: FileHandle

        init(of file: URL) throws {
            self.file = file
            part = file.deletingLastPathComponent()
                .appendingPathComponent(".\(file.lastPathComponent).\(UUID().uuidString).part")
            // Unlike `FileManager`, this call gives the reason why a file cannot be created.
            try Data().write(to: part)
            handle = try FileHandle(forWritingTo: part)
        }

        deinit {
            try? FileManager.default.removeItem(at: part)
        }

        /// Writes all bytes and replaces the other file. One task at a time may call it; after a failure, another call
        /// starts again.
        func take(_ bytes: ByteStream) async throws {
            try handle.truncate(atOffset: 0)
            for try await piece in bytes {
                try handle.write(contentsOf: piece)
            }
            try Task.checkCancellation()
            guard unsafe rename(part.path, file.path) == 0 else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
            }
        }
    }
}
