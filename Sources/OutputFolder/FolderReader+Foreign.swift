extension FolderReader {
    /// Returns the Swift files in the folder that are not among `known`. A build would compile them into the client.
    ///
    /// Skips links, hidden files and folders, folders that cannot be read, and folders with a manifest, which are those
    /// of other clients.
    func foreignSources(besides known: Set<String>) -> [String] {
        var paths: [String] = []
        visitFiles(in: root, below: "") { path in
            if path.hasSuffix(".swift"), !known.contains(path) { paths.append(path) }
        }
        return paths.sorted(by: OutputPath.precedes)
    }

    /// Visits every file that may be part of this client.
    private func visitFiles(in folder: Directory, below prefix: String, visit: (_ path: String) -> Void) {
        for name in (try? folder.names()) ?? [] where !name.hasPrefix(".") {
            switch try? folder.entry(name)?.kind {
            case .folder:
                guard let inner = try? folder.folder(name), !isOutput(inner) else { continue }
                visitFiles(in: inner, below: prefix + name + "/", visit: visit)
            case .file:
                visit(prefix + name)
            case nil, .link, .other:
                continue
            }
        }
    }

    private func isOutput(_ folder: Directory) -> Bool {
        (try? folder.entry(Manifest.fileName)) != nil
    }
}
