extension Directory {
    /// The result of resolving a relative path.
    enum Target {
        /// The open folder that contains, or could contain, `name`.
        case folder(Directory, name: String)
        /// A folder on the path does not exist.
        case nowhere
        /// A part of the path is not a folder; `path`, also relative, is that part.
        case blocked(path: String, by: OutputError.Obstacle)
    }

    /// Opens the folder that contains the last name of a validated relative path.
    func target(of path: String) throws(OutputError) -> Target {
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

    /// Opens the folder that contains the last name of a validated relative path, and creates missing folders.
    ///
    /// - Parameter onNewFolder: Called with the relative path of each created folder.
    func makeFolders(
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

    /// Removes those of the folders that are empty, nested ones first. Errors are ignored.
    func removeEmptyFolders(_ paths: some Collection<String>) {
        for path in paths.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            guard case .folder(let parent, let name)? = try? target(of: path) else { continue }
            _ = try? parent.removeFolder(name)
        }
    }
}
