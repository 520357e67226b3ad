/// A reader of the output folder's state. It changes nothing.
struct FolderReader {
    let root: Directory

    /// Returns the state of each path that this run writes or the manifest lists.
    func states(of files: [OutputFile], manifest: Manifest?) throws(OutputError) -> [String: PathState] {
        var result: [String: PathState] = [:]
        for file in files {
            result[file.path] = try state(of: file.path, wanted: file.contents)
        }
        for path in manifest?.files.keys.sorted(by: OutputPath.precedes) ?? [] where result[path] == nil {
            result[path] = try state(of: path)
        }
        return result
    }

    /// Returns the state of one path. A file is hashed only if its bytes differ from `wanted`.
    func state(of path: String, wanted: String? = nil) throws(OutputError) -> PathState {
        switch try root.target(of: path) {
        case .nowhere: return PathState(kind: .absent)
        case .blocked(let path, let obstacle): return PathState(kind: .blocked(path: path, by: obstacle))
        case .folder(let folder, let name):
            guard let entry = try folder.entry(name) else { return PathState(kind: .absent) }
            let kind = try kind(of: entry, name, in: folder, wanted: wanted)
            return PathState(kind: kind, identity: entry.identity)
        }
    }

    private func kind(
        of entry: DirectoryEntry, _ name: String, in folder: Directory, wanted: String?
    ) throws(OutputError) -> PathState.Kind {
        switch entry.kind {
        case .folder: return .folder
        case .link, .other: return .notAFile
        case .file: break
        }
        if let wanted, wanted.utf8.count == entry.size {
            let bytes = try folder.read(name, limit: entry.size + 1)
            // Comparing two arrays is much faster than comparing with the bytes of a string.
            if bytes == Array(wanted.utf8) { return .same }
        }
        return .other(hash: try folder.hash(name))
    }
}
