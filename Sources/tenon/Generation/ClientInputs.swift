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
    var paths: [String] {
        let folder = SourcePath.folder(of: SourcePath.normalised(configuration.spec))
        return spec.hashes.keys.map { SourcePath.relative($0, to: folder) }.sorted()
    }

    /// Over all files that have been read, in an order that does not depend on how they were reached.
    var hash: String {
        sha256([spec, overlays].flatMap { $0.hashes.sorted { $0.key < $1.key }.map(\.value) }.joined().utf8)
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
