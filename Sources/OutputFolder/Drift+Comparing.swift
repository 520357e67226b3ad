extension Drift {
    /// Compares the files of a run with the state of the folder. Does not access the disk.
    ///
    /// - Parameters:
    ///   - states: The state of each path of the run and the manifest.
    ///   - foreign: The Swift files in the folder that are neither of the run nor in the manifest.
    static func between(
        files: [OutputFile], manifest: Manifest?, states: [String: PathState], foreign: [String]
    ) -> [Drift] {
        let recorded = manifest?.files ?? [:]
        let made = Set(files.map(\.path))
        var result = files.compactMap { drift(of: $0.path, recorded: recorded, state: states[$0.path]) }
        let left = recorded.keys.filter { !made.contains($0) && isThere(states[$0]) }
        result += left.map { .extra($0) } + foreign.map { .foreign($0) }
        return result.sorted { OutputPath.precedes($0.path, $1.path) }
    }

    private static func drift(of path: String, recorded: [String: String], state: PathState?) -> Drift? {
        switch state?.kind {
        case .same: nil
        case nil, .absent, .folder, .blocked: .missing(path)
        case .notAFile: .edited(path)
        case .other(let hash): hash == recorded[path] ? .outdated(path) : .edited(path)
        }
    }

    private static func isThere(_ state: PathState?) -> Bool {
        switch state?.kind {
        case .same, .other, .notAFile: true
        case nil, .absent, .folder, .blocked: false
        }
    }
}
