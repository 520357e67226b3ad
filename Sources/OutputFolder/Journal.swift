import Foundation

/// The list of changes that a run is about to make, written before the first of them.
///
/// The new output is decided as soon as the journal has its name in the staging folder: a run that is killed later is
/// completed by the next one, a run that is killed before has changed nothing.
struct Journal: Codable, Sendable, Hashable {
    static let fileName = "journal.json"
    static let draftName = "journal.draft"
    private static let currentFormat = 1

    /// One change; `was` is the hash of the file that it replaces or removes.
    struct Change: Codable, Sendable, Hashable {
        let path: String
        let was: String?

        init(path: String, was: String?) {
            self.path = path
            self.was = was
        }

        /// Earlier versions wrote longer hashes.
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

    /// Reads the journal that a killed run left, if there is one. Its paths are trusted as little as a manifest's.
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

    /// Makes the changes durable on the disk, once they are made.
    func syncFolders(in root: Directory) throws(OutputError) {
        let folders = Set((removals + writes).flatMap { OutputPath.folders(above: $0.path) })
        for path in folders.sorted(by: OutputPath.precedes) {
            guard case .folder(let parent, let name) = try root.place(of: path) else { continue }
            try parent.folder(name)?.sync()
        }
        try root.sync()
    }

    private static func isUsable(_ path: String) -> Bool {
        path == Manifest.fileName || OutputPath.problem(in: path) == nil
    }
}
