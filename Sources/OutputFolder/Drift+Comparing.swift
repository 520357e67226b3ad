extension Drift {
    /// Compares the files of a run with the state of the folder. Does not access the disk.
    ///
    /// - Parameters:
    ///   - found: The state of each path of the run and the manifest.
    ///   - foreign: The Swift files in the folder that are neither of the run nor in the manifest.
    static func between(
        files: [OutputFile], manifest: Manifest?, found: [String: Found], foreign: [String]
    ) -> [Drift] {
        let recorded = manifest?.files ?? [:]
        let made = Set(files.map(\.path))
        var result = files.compactMap { drift(of: $0.path, recorded: recorded, found: found[$0.path]) }
        let left = recorded.keys.filter { !made.contains($0) && isThere(found[$0]) }
        result += left.map { .extra($0) } + foreign.map { .foreign($0) }
        return result.sorted { OutputPath.precedes($0.path, $1.path) }
    }

    private static func drift(of path: String, recorded: [String: String], found: Found?) -> Drift? {
        switch found?.state {
        case .same: nil
        case nil, .absent, .folder, .blocked: .missing(path)
        case .strange: .edited(path)
        case .other(let hash): hash == recorded[path] ? .outdated(path) : .edited(path)
        }
    }

    private static func isThere(_ found: Found?) -> Bool {
        switch found?.state {
        case .same, .other, .strange: true
        case nil, .absent, .folder, .blocked: false
        }
    }
}
