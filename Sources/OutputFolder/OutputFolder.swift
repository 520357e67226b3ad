/// The folder that a client is written to. It may contain the user's files too, which a run does not change.
///
/// A hidden manifest in the folder lists the tool's files and their hashes. Runs lock the folder, so that only one
/// works in it at a time. If a run was killed, the next ``write(_:description:force:)`` or ``check(_:description:)``
/// first completes it.
public struct OutputFolder: Sendable {
    /// The name of the manifest in the folder.
    public static let manifestName = Manifest.fileName

    /// The folder's path, as passed to the initializer.
    public let path: String

    private let patience: Duration
    private let faults: FaultPoint

    /// Creates a value for the folder at `path`, which need not exist. A run waits at most 10 seconds for another run
    /// in the folder.
    public init(path: String) {
        self.init(path: path, patience: .seconds(10), faults: .none)
    }

    /// - Parameter patience: The time to wait for another run in the folder.
    init(path: String, patience: Duration, faults: FaultPoint) {
        self.path = path
        self.patience = patience
        self.faults = faults
    }

    /// Writes these files and the manifest, all or none.
    ///
    /// A file that has the right bytes is not touched, so its modification time stays and builds stay incremental.
    /// Files of the last run that are not among `files` are removed, and so are folders that become empty.
    ///
    /// - Parameter force: True to replace another client, files that were edited by hand and files that the tool did
    ///   not write, instead of throwing an error.
    /// - Returns: The paths of the written, unchanged and removed files.
    /// - Throws: ``OutputError``. The output is then unchanged, except after ``OutputError/unfinished(_:cause:)``.
    public func write(
        _ files: [OutputFile], description: OutputDescription, force: Bool = false
    ) throws(OutputError) -> OutputSummary {
        try OutputPath.validate(files.map(\.path))
        var opening = FolderOpening(path: path, faults: faults)
        do {
            let root = try opening.openOrMake(patience: patience)
            return try write(files, description: description, force: force, in: root)
        } catch {
            opening.removeCreatedFolders()
            throw error
        }
    }

    /// Compares the folder with the files that ``write(_:description:force:)`` would write.
    ///
    /// Writes nothing, except to complete a killed run.
    ///
    /// - Returns: The differences; empty if there are none.
    /// - Throws: ``OutputError`` if a path is invalid or the folder cannot be read.
    public func check(
        _ files: [OutputFile], description: OutputDescription
    ) throws(OutputError) -> [Drift] {
        try OutputPath.validate(files.map(\.path))
        guard let root = try opened() else {
            return Drift.between(files: files, manifest: nil, states: [:], foreign: [])
                + [Self.drift(of: nil, isThere: false, now: description)]
        }
        if try Recovery.isDue(in: root) {
            try Recovery.run(in: root, force: false)
        }
        return try check(files, description: description, in: root)
    }

    /// Opens and locks the folder. Returns `nil` if the folder does not exist.
    func opened() throws(OutputError) -> Directory? {
        try FolderOpening(path: path, faults: faults).open(patience: patience)
    }

    private func write(
        _ files: [OutputFile], description: OutputDescription, force: Bool, in root: Directory
    ) throws(OutputError) -> OutputSummary {
        try Recovery.run(in: root, force: force)
        let reader = FolderReader(root: root)
        let old = try readManifest(in: root, force: force)
        if let owner = old?.description.client, owner != description.client, !force {
            throw .otherClient(folder: path, owner: owner)
        }
        let plan = try OutputPlan(
            files: files, manifest: old, states: reader.states(of: files, manifest: old), folder: path, force: force)
        let manifest = OutputFile(
            path: Manifest.fileName, contents: Manifest(description: description, files: files).text)
        let manifestKind = try reader.state(of: manifest.path, wanted: manifest.contents).kind
        let writes = plan.writes + (manifestKind == .same ? [] : [.init(file: manifest, was: manifestKind.hash)])
        if !plan.removals.isEmpty || !writes.isEmpty {
            try Transaction.run(removals: plan.removals, writes: writes, in: root)
        }
        return OutputSummary(
            written: plan.writes.map(\.file.path),
            unchanged: plan.unchanged,
            removed: plan.removals.map(\.path))
    }

    /// Reads the manifest. Without `force`, an unreadable one is an error, because the run could not know its own
    /// files.
    private func readManifest(in root: Directory, force: Bool) throws(OutputError) -> Manifest? {
        do {
            return try Manifest.read(in: root)
        } catch .unreadableManifest where force {
            return nil
        }
    }

    private func check(
        _ files: [OutputFile], description: OutputDescription, in root: Directory
    ) throws(OutputError) -> [Drift] {
        let reader = FolderReader(root: root)
        let manifest = try readManifest(in: root, force: true)
        let states = try reader.states(of: files, manifest: manifest)
        let foreign = reader.foreignSources(besides: Set(states.keys))
        let drift = Drift.between(files: files, manifest: manifest, states: states, foreign: foreign)
        let isThere = try root.entry(Manifest.fileName) != nil
        let ofManifest = Self.drift(of: manifest?.description, isThere: isThere, now: description)
        if manifest?.description != description.withoutRecords { return drift + [ofManifest] }
        // If a file differs, so does the manifest's list of files; only the file is reported.
        let expected = Manifest(description: description, files: files).text
        let isStale = try reader.state(of: Manifest.fileName, wanted: expected).kind != .same
        return isStale && drift.isEmpty ? [ofManifest] : drift
    }

    private static func drift(of recorded: OutputDescription?, isThere: Bool, now: OutputDescription) -> Drift {
        .manifest(ManifestDifference(recorded, isThere: isThere, now: now).words)
    }
}

extension PathState.Kind {
    fileprivate var hash: String? {
        if case .other(let hash) = self { hash } else { nil }
    }
}
