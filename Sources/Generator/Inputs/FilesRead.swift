import YAMLTree

/// The files that a run tries to read, existing or not, each with its state just before. So a change during the run is
/// not missed.
package final class FilesRead: Sendable {
    private let noted = Locked<[String: FileStamp?]>([:])

    package init() {}

    package func note(_ path: String) {
        let stamp = FileStamp(path)
        noted.withLock { noted in
            if noted[path] == nil { noted[path] = .some(stamp) }
        }
    }

    /// The stamps from when the run read the files.
    package var before: [String: FileStamp?] { noted.withLock { $0 } }

    /// The present stamps.
    package var now: [String: FileStamp?] {
        before.reduce(into: [:]) { stamps, file in stamps[file.key] = .some(FileStamp(file.key)) }
    }
}
