extension Survey {
    /// Swift files anywhere in the folder, but not among `known`: whoever builds the client would build them with it.
    ///
    /// Hidden folders are passed over, links are not followed, and a folder with a manifest of its own is another
    /// client's. A folder that cannot be read is taken for someone else's.
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
