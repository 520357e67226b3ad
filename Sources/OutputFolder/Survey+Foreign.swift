extension Survey {
    /// Swift files anywhere in the folder that are not among `known`: a build of the client would include them.
    ///
    /// It skips hidden folders, follows no links, and skips a folder with a manifest of its own, which is another
    /// client's. It also skips a folder that cannot be read.
    func foreignSources(besides known: Set<String>) -> [String] {
        var paths: [String] = []
        visitFiles(in: root, below: "") { path in
            if path.hasSuffix(".swift"), !known.contains(path) { paths.append(path) }
        }
        return paths.sorted(by: OutputPath.precedes)
    }

    /// Visits every file of the folder that may be this client's.
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
