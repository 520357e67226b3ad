/// The last run in an output folder, as its manifest records it.
public struct LastRun: Sendable, Hashable {
    /// The inputs and options of that run.
    public let description: OutputDescription

    /// The modification time of the manifest: the time of the run, or of a later ``OutputFolder/confirm()``.
    public let time: FileTime

    /// The hash of each file, by path.
    let files: [String: String]

    /// The bytes of the manifest. Other modules read their ``OutputDescription/records`` from them.
    public let manifest: [UInt8]

    /// The paths of the written files, sorted by bytes.
    public var paths: [String] { files.keys.sorted(by: OutputPath.precedes) }
}

extension OutputFolder {
    /// Returns the last run in the folder, or `nil` if the folder or its manifest is missing or cannot be read.
    /// Completes a killed run first.
    public func lastRun() -> LastRun? {
        guard let root = try? opened() else { return nil }
        if (try? Recovery.isDue(in: root)) == true {
            try? Recovery.run(in: root, force: false)
        }
        guard let manifest = try? Manifest.read(in: root), let entry = try? root.entry(Manifest.fileName),
            let bytes = try? root.read(Manifest.fileName)
        else { return nil }
        return LastRun(
            description: manifest.description, time: entry.modified, files: manifest.files, manifest: bytes)
    }

    /// Returns true if the folder has all files of a run, unchanged, and no leftovers of a killed run.
    public func holds(_ run: LastRun) -> Bool {
        guard let root = try? opened(), (try? Recovery.hasLeftovers(in: root)) == false else { return false }
        let reader = FolderReader(root: root)
        return run.files.allSatisfy { path, hash in (try? reader.state(of: path))?.kind == .other(hash: hash) }
    }

    /// Records that a run of the present tool would change nothing: sets the modification time of the manifest to now,
    /// which ``LastRun/time`` then has. Does nothing in a folder that is not writable.
    public func confirm() {
        try? opened()?.touch(Manifest.fileName)
    }
}
