import OpenAPI
import OutputFolder
import YAMLTree

/// Files on the disk, each noted when it is read, with a hash of what was in it.
struct NotedFiles: FileSource {
    private let files: DiskFiles
    private let reads: FilesRead
    private let noted = Locked<[String: String]>([:])

    init(_ files: DiskFiles, reads: FilesRead) {
        self.files = files
        self.reads = reads
    }

    /// The hashes of all files that were asked for; empty for one that could not be read.
    var hashes: [String: String] { noted.withLock { $0 } }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        reads.note(path)
        noted.withLock { $0[path] = "" }
        let bytes = try files.read(path)
        noted.withLock { $0[path] = contentHash(bytes) }
        return bytes
    }

    func names(inFolder path: String) -> [String] {
        files.names(inFolder: path)
    }
}
