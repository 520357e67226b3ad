import OpenAPI
import OutputFolder

/// The files that a client is generated from: its spec and its overlays.
struct ClientInputs {
    let configuration: ClientConfiguration
    let spec: RecordedFiles
    let overlays: RecordedFiles

    init(of configuration: ClientConfiguration, reads: ReadStamps) {
        self.configuration = configuration
        let files = DiskFiles(
            root: ProjectFolder.around(configuration.spec, configuredIn: configuration.folderOfConfiguration),
            allowsOutside: configuration.allowsOutsideReferences)
        spec = RecordedFiles(files, reads: reads)
        overlays = RecordedFiles(.namedByUser, reads: reads)
    }

    /// The hashes of the spec's files that were read, by path from the folder of the root file.
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
    ///
    /// - Parameter paths: Paths from the folder of the spec's root file.
    /// - Throws: The problem of the first file that cannot be read.
    func read(_ paths: some Sequence<String>) throws(FileProblem) {
        for path in paths {
            _ = try spec.read(SourcePath.resolve(path, from: configuration.spec))
        }
        for path in configuration.overlays {
            _ = try overlays.read(SourcePath.normalised(path))
        }
    }
}
