/// The hidden folder in the output folder where a run keeps its new files until all are written.
///
/// It is inside, because moving a file is a single step only within one file system.
struct Staging {
    static let folderName = ".tenon-staging"

    let root: Directory
    let directory: Directory

    /// Makes the folder. The caller has removed the leftovers of a killed run before.
    static func make(in root: Directory) throws(OutputError) -> Staging {
        _ = try root.makeFolder(folderName)
        guard let staging = try open(in: root) else { throw root.failure("make the folder", folderName, 2) }
        return staging
    }

    /// The folder that a run before this one left, if any.
    static func open(in root: Directory) throws(OutputError) -> Staging? {
        try root.folder(folderName).map { Staging(root: root, directory: $0) }
    }

    /// The name of the file with the new bytes of a write.
    static func newName(_ index: Int) -> String { "new-\(index)" }

    /// The name that a replaced file has until the run is complete.
    static func oldName(_ index: Int) -> String { "old-\(index)" }

    /// The name that a removed file has until the run is complete.
    static func goneName(_ index: Int) -> String { "gone-\(index)" }

    /// Writes all new files and then the journal, which decides that they replace the old ones.
    func fill(_ files: [String], journal: Journal) throws(OutputError) {
        for (index, contents) in files.enumerated() {
            try directory.create(Self.newName(index), holding: contents)
        }
        // Files are synced one by one after all are written: the first sync makes the system write most of them.
        for index in files.indices {
            try directory.sync(Self.newName(index))
        }
        try directory.create(Journal.draftName, holding: journal.text())
        try directory.sync(Journal.draftName)
        try directory.sync()
        try directory.move(Journal.draftName, to: directory, as: Journal.fileName)
        try directory.sync()
        try root.sync()
    }

    /// Ends a run, whole or recovered, that has made all the changes of its journal.
    func finish(_ journal: Journal) throws(OutputError) {
        root.removeEmptyFolders(Set(journal.removals.flatMap { OutputPath.folders(above: $0.path) }))
        do {
            try removeJournal()
        } catch {
            throw .unfinished(root.path, cause: error)
        }
        try? sweep()
    }

    /// Removes the journal; the other files in the folder are leftovers from now on.
    func removeJournal() throws(OutputError) {
        try directory.remove(Journal.fileName)
        try directory.sync()
    }

    /// Removes the folder with its contents, once it has no journal. If that fails, the next run does it.
    func sweep() throws(OutputError) {
        for name in try directory.names() {
            try directory.remove(name)
        }
        _ = try root.removeFolder(Self.folderName)
    }
}
