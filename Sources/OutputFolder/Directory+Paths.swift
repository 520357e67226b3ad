extension Directory {
    /// The target of a relative path.
    enum Target {
        /// The folder that the last name is in.
        case folder(Directory, name: String)
        /// One of the folders on the way is not there.
        case nowhere
        /// Something that is no folder is on the way; `path` is relative too.
        case blocked(path: String, by: OutputError.Obstacle)
    }

    /// Follows a checked relative path down to the folder that its last name is in.
    func place(of path: String) throws(OutputError) -> Target {
        let parts = OutputPath.parts(of: path)
        var current = self
        for (index, part) in parts.dropLast().enumerated() {
            do {
                guard let next = try current.folder(part) else { return .nowhere }
                current = next
            } catch .blocked(_, let obstacle) {
                return .blocked(path: parts[...index].joined(separator: "/"), by: obstacle)
            }
        }
        return .folder(current, name: parts.last ?? path)
    }

    /// The same, but makes the missing folders, and reports each.
    func makePlace(
        for path: String, onNewFolder: (String) -> Void
    ) throws(OutputError) -> (folder: Directory, name: String) {
        let parts = OutputPath.parts(of: path)
        var current = self
        for (index, part) in parts.dropLast().enumerated() {
            if let next = try current.folder(part) {
                current = next
                continue
            }
            if try current.makeFolder(part) {
                onNewFolder(parts[...index].joined(separator: "/"))
            }
            guard let next = try current.folder(part) else {
                throw current.failure("make the folder", part, 2)
            }
            current = next
        }
        return (current, parts.last ?? path)
    }

    /// Removes the empty ones among the folders; the others stay, without an error.
    func removeEmptyFolders(_ paths: some Collection<String>) {
        for path in paths.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            guard case .folder(let parent, let name)? = try? place(of: path) else { continue }
            _ = try? parent.removeFolder(name)
        }
    }
}
