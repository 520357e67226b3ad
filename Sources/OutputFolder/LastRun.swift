/// The result of the last run in an output folder, from its manifest.
public struct LastRun: Sendable, Hashable {
    /// The inputs and options of that run.
    public let description: OutputDescription

    /// The time when the manifest was written, or ``OutputFolder/confirm()`` was called.
    public let time: FileTime

    /// From the path of each file to the hash of its bytes.
    let files: [String: String]

    /// The bytes of the manifest, for readers of the ``OutputDescription/records``.
    public let manifest: [UInt8]

    /// The paths of its files, sorted.
    public var paths: [String] { files.keys.sorted(by: OutputPath.precedes) }
}

extension OutputFolder {
    /// The result of the last run in the folder; `nil` if there is none that can be read. Completes a killed run first.
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

    /// True if the folder has all files of a run, each as it was written, and no leftovers of a killed run.
    public func holds(_ run: LastRun) -> Bool {
        guard let root = try? opened(), (try? Recovery.hasLeftovers(in: root)) == false else { return false }
        let survey = Survey(root: root)
        return run.files.allSatisfy { path, hash in (try? survey.found(path))?.state == .other(hash: hash) }
    }

    /// Records that the present tool would leave the folder as it is: see ``LastRun/time``. It touches no file of the
    /// client, and does nothing in a folder that may not be written.
    public func confirm() {
        try? opened()?.touch(Manifest.fileName)
    }
}
