/// Recovery from a killed run: completes its changes, or removes its staged files.
struct Recovery {
    let staging: Staging
    let journal: Journal

    /// Completes a killed run if it had written its journal, and otherwise removes its leftovers. Does nothing without
    /// a killed run.
    ///
    /// - Throws: ``OutputError/wouldOverwrite(folder:edited:foreign:)`` if one of the files has been changed meanwhile,
    ///   unless `force` is true.
    static func run(in root: Directory, force: Bool) throws(OutputError) {
        guard let staging = try Staging.open(in: root) else { return }
        guard let journal = try Journal.read(in: staging.directory) else { return try staging.sweep() }
        try Recovery(staging: staging, journal: journal).complete(force: force)
    }

    /// Returns true if a killed run has to be completed.
    static func isDue(in root: Directory) throws(OutputError) -> Bool {
        guard let staging = try Staging.open(in: root) else { return false }
        return try Journal.read(in: staging.directory) != nil
    }

    /// Returns true if a run was killed, before or after it had written its journal.
    static func hasLeftovers(in root: Directory) throws(OutputError) -> Bool {
        try Staging.open(in: root) != nil
    }

    private func complete(force: Bool) throws(OutputError) {
        let due = try dueWrites()
        // If a new file is in place, all removals are done: see `Transaction`.
        let removals = due.count == journal.writes.count ? journal.removals : []
        if !force {
            try refuseChanged(removals: removals, writes: due.map(\.change))
        }
        for removal in removals {
            guard case .folder(let folder, let name) = try staging.root.target(of: removal.path) else { continue }
            try folder.remove(name)
        }
        for write in due {
            let (folder, name) = try staging.root.makeFolders(for: write.change.path) { _ in }
            try staging.directory.move(write.staged, to: folder, as: name)
        }
        try journal.syncFolders(in: staging.root)
        try staging.finish(journal)
    }

    private func dueWrites() throws(OutputError) -> [(change: Journal.Change, staged: String)] {
        var due: [(change: Journal.Change, staged: String)] = []
        for (index, change) in journal.writes.enumerated() {
            let staged = Staging.newName(index)
            if try staging.directory.entry(staged) != nil { due.append((change, staged)) }
        }
        return due
    }

    private func refuseChanged(removals: [Journal.Change], writes: [Journal.Change]) throws(OutputError) {
        let reader = FolderReader(root: staging.root)
        var changed: [String] = []
        var leaving: [String: DirectoryEntry.Identity] = [:]
        for removal in removals {
            let state = try reader.state(of: removal.path)
            leaving[OutputPath.folded(removal.path)] = state.identity
            if isChanged(state, since: removal) { changed.append(removal.path) }
        }
        for write in writes {
            let state = try reader.state(of: write.path)
            // On a file system that ignores case, the path may be that of a file that is removed first.
            if let identity = state.identity, leaving[OutputPath.folded(write.path)] == identity { continue }
            if isChanged(state, since: write) { changed.append(write.path) }
        }
        if !changed.isEmpty {
            throw .wouldOverwrite(folder: staging.root.path, edited: changed, foreign: [])
        }
    }

    private func isChanged(_ state: PathState, since change: Journal.Change) -> Bool {
        switch state.kind {
        case .other(let hash): hash != change.was
        case .notAFile: change.was != nil
        case .absent, .same, .folder, .blocked: false
        }
    }
}
