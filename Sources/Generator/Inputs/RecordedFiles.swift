import OpenAPI
import OutputFolder
import YAMLTree

/// A source of files on the disk that records each file that is read, with its bytes.
struct RecordedFiles: FileSource {
    private let files: DiskFiles
    private let reads: ReadStamps
    private let noted = Locked<[String: [UInt8]?]>([:])

    init(_ files: DiskFiles, reads: ReadStamps) {
        self.files = files
        self.reads = reads
    }

    /// The hashes of all requested files; empty for a file that could not be read. They are computed here and not
    /// during the reading, so that another core can compute them.
    var hashes: [String: String] {
        noted.withLock { $0 }.mapValues { bytes in bytes.map { contentHash($0) } ?? "" }
    }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        reads.note(path)
        noted.withLock { $0[path] = .some(nil) }
        let bytes = try files.read(path)
        noted.withLock { $0[path] = bytes }
        return bytes
    }

    func names(inFolder path: String) -> [String] {
        files.names(inFolder: path)
    }
}
