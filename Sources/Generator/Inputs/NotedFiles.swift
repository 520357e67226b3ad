import OpenAPI
import OutputFolder
import YAMLTree

/// Files on the disk, each noted when it is read, with what was in it.
struct NotedFiles: FileSource {
    private let files: DiskFiles
    private let reads: FilesRead
    private let noted = Locked<[String: [UInt8]?]>([:])

    init(_ files: DiskFiles, reads: FilesRead) {
        self.files = files
        self.reads = reads
    }

    /// The hashes of all files that were asked for; empty for one that could not be read. They are found here, since reading
    /// goes on without them and another core can find them.
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
