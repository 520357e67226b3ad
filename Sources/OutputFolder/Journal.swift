import Foundation

/// The list of changes that a run is about to make, written before the first change.
///
/// The next run completes a run that was killed after its journal had its name in the staging folder. A run that was
/// killed earlier has changed nothing.
struct Journal: Codable, Sendable, Hashable {
    static let fileName = "journal.json"
    static let draftName = "journal.draft"
    private static let currentFormat = 1

    /// A change of one file; `was` is the hash of the regular file that is replaced or removed, if there is one.
    struct Change: Codable, Sendable, Hashable {
        let path: String
        let was: String?

        init(path: String, was: String?) {
            self.path = path
            self.was = was
        }

        /// Shortens the hashes that earlier versions wrote.
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            path = try container.decode(String.self, forKey: .path)
            was = try container.decodeIfPresent(String.self, forKey: .was).map(contentHash(ofSHA256:))
        }
    }

    private var format = Journal.currentFormat
    let removals: [Change]
    let writes: [Change]

    init(removals: [Change], writes: [Change]) {
        self.removals = removals
        self.writes = writes
    }

    /// Reads the journal that a killed run left. Returns `nil` if there is none.
    ///
    /// - Throws: ``OutputError/unreadableJournal(_:)``, also if a path in it is invalid.
    static func read(in staging: Directory) throws(OutputError) -> Journal? {
        guard try staging.entry(fileName)?.kind == .file else { return nil }
        let bytes = try staging.read(fileName)
        guard
            let journal = try? JSONDecoder().decode(Journal.self, from: Data(bytes)),
            journal.format == currentFormat,
            (journal.removals + journal.writes).allSatisfy({ isUsable($0.path) })
        else { throw .unreadableJournal(staging.join(fileName)) }
        return journal
    }

    func text() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // Strings and numbers always encode.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Flushes the folders of all changed files to the disk, after the changes are made.
    func syncFolders(in root: Directory) throws(OutputError) {
        let folders = Set((removals + writes).flatMap { OutputPath.folders(above: $0.path) })
        for path in folders.sorted(by: OutputPath.precedes) {
            guard case .folder(let parent, let name) = try root.target(of: path) else { continue }
            try parent.folder(name)?.sync()
        }
        try root.sync()
    }

    private static func isUsable(_ path: String) -> Bool {
        path == Manifest.fileName || OutputPath.problem(in: path) == nil
    }
}
