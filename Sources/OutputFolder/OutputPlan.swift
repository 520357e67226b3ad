/// The changes that a run makes in the output folder, planned from the folder's state without access to the disk.
struct OutputPlan: Sendable, Hashable {
    /// The files to write, each with the hash of the file that it replaces.
    private(set) var writes: [Write] = []

    /// The paths of files that already have the right bytes.
    private(set) var unchanged: [String] = []

    /// The files of the last run to remove.
    private(set) var removals: [Removal] = []

    struct Write: Sendable, Hashable {
        let file: OutputFile
        let was: String?
    }

    struct Removal: Sendable, Hashable {
        let path: String
        let was: String?
    }

    private var edited: [String] = []
    private var foreign: [String] = []
    /// The paths of `removals`.
    private var removed: Set<String> = []
    /// The paths of `removals` by their folded form.
    private var removedByFoldedPath: [String: [String]] = [:]
    private let recorded: [String: String]
    private let states: [String: PathState]

    /// Plans the changes for `files`, which replace the files that `manifest` lists.
    ///
    /// - Throws: ``OutputError/wouldOverwrite(folder:edited:foreign:)`` with all files that were edited by hand or that
    ///   the tool did not write, unless `force` is true; ``OutputError/blocked(_:by:)``.
    init(
        files: [OutputFile], manifest: Manifest?, states: [String: PathState], folder: String, force: Bool
    ) throws(OutputError) {
        self.recorded = manifest?.files ?? [:]
        self.states = states
        let made = Set(files.map(\.path))
        for path in recorded.keys.sorted(by: OutputPath.precedes) where !made.contains(path) {
            planRemoval(of: path)
        }
        removed = Set(removals.map(\.path))
        removedByFoldedPath = Dictionary(grouping: removed) { OutputPath.folded($0) }
        for file in files.sorted(by: { OutputPath.precedes($0.path, $1.path) }) {
            try planWrite(of: file, folder: folder)
        }
        if !force, !edited.isEmpty || !foreign.isEmpty {
            edited.sort(by: OutputPath.precedes)
            throw .wouldOverwrite(folder: folder, edited: edited, foreign: foreign)
        }
    }

    private mutating func planRemoval(of path: String) {
        switch states[path]?.kind {
        case .other(let hash):
            if hash != recorded[path] { edited.append(path) }
            removals.append(Removal(path: path, was: hash))
        case .notAFile:
            edited.append(path)
            removals.append(Removal(path: path, was: nil))
        case nil, .absent, .same, .folder, .blocked:
            break
        }
    }

    private mutating func planWrite(of file: OutputFile, folder: String) throws(OutputError) {
        switch states[file.path]?.kind {
        case _ where isRemovedUnderOtherCase(file.path), nil, .absent:
            writes.append(Write(file: file, was: nil))
        case .same:
            unchanged.append(file.path)
        case .other(let hash):
            if hash != recorded[file.path] { recordConflict(file.path) }
            writes.append(Write(file: file, was: hash))
        case .notAFile:
            recordConflict(file.path)
            writes.append(Write(file: file, was: nil))
        case .folder:
            throw .blocked(folder + "/" + file.path, by: .folder)
        case .blocked(let path, let obstacle):
            // A file of the last run may have the name of a folder that this run needs; the file is removed first.
            guard removed.contains(path) else {
                throw .blocked(folder + "/" + path, by: obstacle)
            }
            writes.append(Write(file: file, was: nil))
        }
    }

    private mutating func recordConflict(_ path: String) {
        if recorded[path] != nil {
            edited.append(path)
        } else {
            foreign.append(path)
        }
    }

    /// Returns true if the file at `path` is one of the last run whose name differs only in case, on a file system that
    /// ignores case. That file is removed before `path` is written, even if it has the right bytes.
    private func isRemovedUnderOtherCase(_ path: String) -> Bool {
        guard recorded[path] == nil, let identity = states[path]?.identity else { return false }
        return removedByFoldedPath[OutputPath.folded(path)]?.contains { states[$0]?.identity == identity } ?? false
    }
}
