/// The replacement of the old output by the new one, all or nothing.
///
/// No file system changes several files atomically. Replacing the whole folder would also move the user's files, and
/// file watchers would report every file as changed. So a run takes four steps:
///
/// 1. Write all new files to a hidden folder in the output folder, and sync them to the disk.
/// 2. Move a journal with all changes into that folder. If the run is killed before this step, the old output is
///    unchanged. If the run is killed after it, the next run or check makes the remaining changes.
/// 3. Remove files, then move the new ones into place one by one, the manifest last.
/// 4. Remove the journal, and then the hidden folder.
///
/// If the system refuses a change in step 3, all changes are undone. The old files are kept until step 4 for that.
///
/// Removals come first, so that `a.swift` can replace `A.swift` on a file system that ignores case. A new file in place
/// therefore proves that all removals are done, and a recovery never removes a new file.
struct Transaction {
    private let staging: Staging
    private let journal: Journal
    private var root: Directory { staging.root }

    private var undo: [Undo] = []
    private var newFolders: [String] = []

    /// A change to undo: the present file is moved back to `staged`, and `saved` is moved back to `path`.
    private struct Undo {
        let path: String
        let staged: String?
        let saved: String?
    }

    /// Makes all changes of a plan. The manifest is the last of `writes`.
    static func run(
        removals: [OutputPlan.Removal], writes: [OutputPlan.Write], in root: Directory
    ) throws(OutputError) {
        let journal = Journal(
            removals: removals.map { .init(path: $0.path, was: $0.was) },
            writes: writes.map { .init(path: $0.file.path, was: $0.was) })
        let staging = try Staging.make(in: root)
        do {
            try staging.fill(writes.map(\.file.contents), journal: journal)
        } catch {
            try? staging.removeJournal()
            try? staging.sweep()
            throw error
        }
        var transaction = Transaction(staging: staging, journal: journal)
        try transaction.applyOrUndo()
        try staging.finish(journal)
    }

    private init(staging: Staging, journal: Journal) {
        self.staging = staging
        self.journal = journal
    }

    private mutating func applyOrUndo() throws(OutputError) {
        do {
            try apply()
        } catch {
            do {
                try undoChanges()
            } catch _ {
                throw .unfinished(root.path, cause: error)
            }
            throw error
        }
    }

    private mutating func apply() throws(OutputError) {
        for (index, removal) in journal.removals.enumerated() {
            try remove(removal.path, savingAs: Staging.goneName(index))
        }
        for (index, write) in journal.writes.enumerated() {
            try replace(write.path, with: Staging.newName(index), savingAs: Staging.oldName(index))
        }
        try journal.syncFolders(in: root)
    }

    private mutating func remove(_ path: String, savingAs saved: String) throws(OutputError) {
        guard case .folder(let folder, let name) = try root.target(of: path) else { return }
        if try folder.entry(name) == nil { return }
        try folder.move(name, to: staging.directory, as: saved)
        undo.append(Undo(path: path, staged: nil, saved: saved))
    }

    private mutating func replace(_ path: String, with staged: String, savingAs saved: String) throws(OutputError) {
        var made: [String] = []
        defer { newFolders += made }
        let (folder, name) = try root.makeFolders(for: path) { made.append($0) }
        let isReplacing = try folder.entry(name) != nil
        // With a link to the old file, a file is in place at every moment, but not every file system has links.
        if isReplacing, try !folder.link(name, in: staging.directory, as: saved) {
            try folder.move(name, to: staging.directory, as: saved)
        }
        undo.append(Undo(path: path, staged: staged, saved: isReplacing ? saved : nil))
        try staging.directory.move(staged, to: folder, as: name)
    }

    /// Undoes the changes, the last one first, so that a recovery can still complete the journal at every moment.
    private mutating func undoChanges() throws(OutputError) {
        while let step = undo.popLast() {
            guard case .folder(let folder, let name) = try root.target(of: step.path) else { continue }
            if let staged = step.staged, try staging.directory.entry(staged) == nil {
                try folder.move(name, to: staging.directory, as: staged)
            }
            if let saved = step.saved {
                try staging.directory.move(saved, to: folder, as: name)
            }
        }
        root.removeEmptyFolders(newFolders)
        try staging.removeJournal()
        try? staging.sweep()
    }
}
