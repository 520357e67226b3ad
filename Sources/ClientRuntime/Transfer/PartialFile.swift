internal import Foundation

nonisolated extension APIClient {
    /// A file that is beside another one until all of it is there, and then takes its place at once.
    final class PartialFile: @unchecked Sendable {
        private let file: URL
        private let part: URL
        private let handle: FileHandle

        init(of file: URL) throws {
            self.file = file
            part = file.deletingLastPathComponent()
                .appendingPathComponent(".\(file.lastPathComponent).\(UUID().uuidString).part")
            // Says why a file cannot be there, unlike the manager of files.
            try Data().write(to: part)
            handle = try FileHandle(forWritingTo: part)
        }

        deinit {
            try? FileManager.default.removeItem(at: part)
        }

        /// To be called by one task at a time; one that failed may be followed by another, which begins anew.
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
