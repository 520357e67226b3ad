/// The folder that a client is written to, shared with its owner: the tool touches nothing that it did not write.
///
/// A hidden manifest in the folder records which files are the tool's, and their hashes. Runs in one folder take turns,
/// and a run that was killed is completed by the next ``write(_:description:force:)`` or ``check(_:description:)``,
/// before anything else.
public struct OutputFolder: Sendable {
    /// The name of the manifest in it.
    public static let manifestName = Manifest.fileName

    /// The folder's path, as it was given.
    public let path: String

    private let patience: Duration
    private let faults: FaultPoint

    /// Names the folder. It need not exist before something is written.
    public init(path: String) {
        self.init(path: path, patience: .seconds(10), faults: .none)
    }

    /// - Parameter patience: How long to wait for another run in the same folder.
    init(path: String, patience: Duration, faults: FaultPoint) {
        self.path = path
        self.patience = patience
        self.faults = faults
    }

    /// Makes the folder hold these files, all or none.
    ///
    /// A file that has the right bytes is not touched, so its modification time stays and builds stay incremental.
    /// Files of the last run that are not among `files` are removed, with the folders that become empty by that.
    ///
    /// - Parameter force: True to replace files that were edited by hand or made by someone else, instead of throwing
    ///   an error.
    public func write(
        _ files: [OutputFile], description: OutputDescription, force: Bool = false
    ) throws(OutputError) -> OutputSummary {
        try OutputPath.validate(files.map(\.path))
        var opening = FolderOpening(path: path, faults: faults)
        do {
            let root = try opening.openOrMake(patience: patience)
            return try write(files, description: description, force: force, in: root)
        } catch {
            opening.takeBack()
            throw error
        }
    }

    /// Compares the folder with what ``write(_:description:force:)`` would leave there; an empty list means no drift.
    ///
    /// Writes nothing, unless a run was killed half-way and has to be completed first.
    public func check(
        _ files: [OutputFile], description: OutputDescription
    ) throws(OutputError) -> [Drift] {
        try OutputPath.validate(files.map(\.path))
        guard let root = try opened() else {
            return Drift.between(files: files, manifest: nil, found: [:], foreign: [])
                + [Self.drift(of: nil, isThere: false, now: description)]
        }
        if try Recovery.isDue(in: root) {
            try Recovery.run(in: root, force: false)
        }
        return try check(files, description: description, in: root)
    }

    /// The locked folder, or `nil` if there is none.
    func opened() throws(OutputError) -> Directory? {
        try FolderOpening(path: path, faults: faults).open(patience: patience)
    }

    private func write(
        _ files: [OutputFile], description: OutputDescription, force: Bool, in root: Directory
    ) throws(OutputError) -> OutputSummary {
        try Recovery.run(in: root, force: force)
        let survey = Survey(root: root)
        let old = try readManifest(in: root, force: force)
        if let owner = old?.description.client, owner != description.client, !force {
            throw .otherClient(folder: path, owner: owner)
        }
        let plan = try OutputPlan(
            files: files, manifest: old, found: survey.found(files, manifest: old), folder: path, force: force)
        let manifest = OutputFile(
            path: Manifest.fileName, contents: Manifest(description: description, files: files).text)
        let manifestState = try survey.found(manifest.path, wanted: manifest.contents).state
        let writes = plan.writes + (manifestState == .same ? [] : [.init(file: manifest, was: manifestState.hash)])
        if !plan.removals.isEmpty || !writes.isEmpty {
            try Transaction.run(removals: plan.removals, writes: writes, in: root)
        }
        return OutputSummary(
            written: plan.writes.map(\.file.path),
            unchanged: plan.unchanged,
            removed: plan.removals.map(\.path))
    }

    /// Reads the manifest. An unreadable one ends the run, because without it no file is known to be the tool's.
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
        let survey = Survey(root: root)
        let manifest = try readManifest(in: root, force: true)
        let found = try survey.found(files, manifest: manifest)
        let foreign = survey.foreignSources(besides: Set(found.keys))
        let drift = Drift.between(files: files, manifest: manifest, found: found, foreign: foreign)
        let isThere = try root.entry(Manifest.fileName) != nil
        let ofManifest = Self.drift(of: manifest?.description, isThere: isThere, now: description)
        if manifest?.description != description.withoutRecords { return drift + [ofManifest] }
        // The manifest's list of files differs whenever a file does, which is not reported again.
        let expected = Manifest(description: description, files: files).text
        let isStale = try survey.found(Manifest.fileName, wanted: expected).state != .same
        return isStale && drift.isEmpty ? [ofManifest] : drift
    }

    private static func drift(of recorded: OutputDescription?, isThere: Bool, now: OutputDescription) -> Drift {
        .manifest(ManifestDifference(recorded, isThere: isThere, now: now).words)
    }
}

extension Found.State {
    fileprivate var hash: String? {
        if case .other(let hash) = self { hash } else { nil }
    }
}
