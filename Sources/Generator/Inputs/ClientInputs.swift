import OpenAPI
import OutputFolder

/// The files that a client is made from.
struct ClientInputs {
    let configuration: ClientConfiguration
    let spec: NotedFiles
    let overlays: NotedFiles

    init(of configuration: ClientConfiguration, reads: FilesRead) {
        self.configuration = configuration
        let files = DiskFiles(
            root: ProjectFolder.around(configuration.spec, configuredIn: configuration.folderOfConfiguration),
            allowsOutside: configuration.allowsOutsideReferences)
        spec = NotedFiles(files, reads: reads)
        overlays = NotedFiles(.ofPerson, reads: reads)
    }

    /// The files of the spec that have been read, by their paths from the folder of the first, with their hashes.
    var hashes: [String: String] {
        let folder = SourcePath.folder(of: SourcePath.normalised(configuration.spec))
        return Dictionary(spec.hashes.map { (SourcePath.relative($0, to: folder), $1) }) { first, _ in first }
    }

    /// The hashes of the overlays, in the order of the configuration.
    var overlayHashes: [String] {
        let known = overlays.hashes
        return configuration.overlays.compactMap { known[SourcePath.normalised($0)] }
    }

    /// Reads these files of the spec and all overlays as bytes, without parsing them.
    func read(_ paths: some Sequence<String>) throws(FileProblem) {
        for path in paths {
            _ = try spec.read(SourcePath.resolve(path, from: configuration.spec))
        }
        for path in configuration.overlays {
            _ = try overlays.read(SourcePath.normalised(path))
        }
    }
}
