import OpenAPI
import OutputFolder

/// The files that a client is made from.
struct ClientInputs {
    let configuration: ClientConfiguration
    let spec: NotedFiles
    let overlays: NotedFiles

    init(of configuration: ClientConfiguration, reads: FilesRead) {
        self.configuration = configuration
        let folder = SourcePath.folder(of: configuration.spec)
        spec = NotedFiles(DiskFiles(root: folder, allowsOutside: configuration.allowsOutsideReferences), reads: reads)
        overlays = NotedFiles(.ofPerson, reads: reads)
    }

    /// The files of the spec that have been read, from the folder of the first. Overlays are not among them: which there are
    /// is for the configuration to say.
    var paths: [String] { noted.map(\.path) }

    /// Over all files that have been read, in an order that depends neither on how they were reached nor on the current folder.
    var hash: String {
        let known = overlays.hashes
        let overlaid = configuration.overlays.compactMap { known[SourcePath.normalised($0)] }
        return sha256((noted.map(\.hash) + overlaid).joined().utf8)
    }

    private var noted: [(path: String, hash: String)] {
        let folder = SourcePath.folder(of: SourcePath.normalised(configuration.spec))
        return spec.hashes.map { (SourcePath.relative($0, to: folder), $1) }.sorted { $0.path < $1.path }
    }

    /// Reads these files of the spec and all overlays, and nothing of what is in them.
    func read(_ paths: [String]) throws(FileProblem) {
        for path in paths {
            _ = try spec.read(SourcePath.resolve(path, from: configuration.spec))
        }
        for path in configuration.overlays {
            _ = try overlays.read(SourcePath.normalised(path))
        }
    }
}
