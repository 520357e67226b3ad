/// A reader of the output folder's state. It changes nothing.
struct Survey {
    let root: Directory

    /// Returns the state of each path that this run writes or the manifest lists.
    func found(_ files: [OutputFile], manifest: Manifest?) throws(OutputError) -> [String: Found] {
        var result: [String: Found] = [:]
        for file in files {
            result[file.path] = try found(file.path, wanted: file.contents)
        }
        for path in manifest?.files.keys.sorted(by: OutputPath.precedes) ?? [] where result[path] == nil {
            result[path] = try found(path)
        }
        return result
    }

    /// Returns the state of one path. A file is hashed only if its bytes differ from `wanted`.
    func found(_ path: String, wanted: String? = nil) throws(OutputError) -> Found {
        switch try root.place(of: path) {
        case .nowhere: return Found(state: .absent)
        case .blocked(let path, let obstacle): return Found(state: .blocked(path: path, by: obstacle))
        case .folder(let folder, let name):
            guard let entry = try folder.entry(name) else { return Found(state: .absent) }
            let state = try state(of: entry, name, in: folder, wanted: wanted)
            return Found(state: state, identity: entry.identity)
        }
    }

    private func state(
        of entry: DirectoryEntry, _ name: String, in folder: Directory, wanted: String?
    ) throws(OutputError) -> Found.State {
        switch entry.kind {
        case .folder: return .folder
        case .link, .other: return .strange
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
