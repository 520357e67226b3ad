import YAMLTree

/// The files that a run tried to read, existing or not, each with its stamp from just before. So no change during the
/// run is missed.
package final class ReadStamps: Sendable {
    private let noted = Locked<[String: FileStamp?]>([:])

    package init() {}

    /// Notes a file that is about to be read. Only the first stamp of a file is kept.
    package func note(_ path: String) {
        let stamp = FileStamp(path)
        noted.withLock { noted in
            if noted[path] == nil { noted[path] = .some(stamp) }
        }
    }

    /// The stamps from just before the run read the files.
    package var before: [String: FileStamp?] { noted.withLock { $0 } }

    /// The present stamps of the same files.
    package var now: [String: FileStamp?] {
        before.reduce(into: [:]) { stamps, file in stamps[file.key] = .some(FileStamp(file.key)) }
    }
}
