/// The hidden folder in which a run keeps its new files until all are written.
///
/// It is in the output folder, because moving a file is atomic only within one file system.
struct Staging {
    static let folderName = ".tenon-staging"

    let root: Directory
    let directory: Directory

    /// Creates and opens the folder. The caller must have removed the leftovers of a killed run.
    static func make(in root: Directory) throws(OutputError) -> Staging {
        _ = try root.makeFolder(folderName)
        guard let staging = try open(in: root) else { throw root.failure("make the folder", folderName, 2) }
        return staging
    }

    /// Opens the folder that a killed run left. Returns `nil` if there is none.
    static func open(in root: Directory) throws(OutputError) -> Staging? {
        try root.folder(folderName).map { Staging(root: root, directory: $0) }
    }

    /// Returns the name of a new file before it is moved into place.
    static func newName(_ index: Int) -> String { "new-\(index)" }

    /// Returns the name of a replaced file until the run is complete.
    static func oldName(_ index: Int) -> String { "old-\(index)" }

    /// Returns the name of a removed file until the run is complete.
    static func goneName(_ index: Int) -> String { "gone-\(index)" }

    /// Writes all new files and then the journal. From then on, the new files replace the old ones.
    func fill(_ files: [String], journal: Journal) throws(OutputError) {
        for (index, contents) in files.enumerated() {
            try directory.create(Self.newName(index), holding: contents)
        }
        // All files are written before the first is synced, because that sync makes the system write most of them.
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

    /// Cleans up after a run that has made all changes of its journal.
    func finish(_ journal: Journal) throws(OutputError) {
        root.removeEmptyFolders(Set(journal.removals.flatMap { OutputPath.folders(above: $0.path) }))
        do {
            try removeJournal()
        } catch {
            throw .unfinished(root.path, cause: error)
        }
        try? sweep()
    }

    /// Removes the journal. From then on, a recovery removes the folder instead of completing the run.
    func removeJournal() throws(OutputError) {
        try directory.remove(Journal.fileName)
        try directory.sync()
    }

    /// Removes the folder and its contents after its journal is gone. If that fails, the next run does it.
    func sweep() throws(OutputError) {
        for name in try directory.names() {
            try directory.remove(name)
        }
        _ = try root.removeFolder(Self.folderName)
    }
}
