import ShownText

/// The rules for a path inside the output folder, whatever spec, manifest or journal it came from.
///
/// Paths are split at bytes and checked by scalars: as a `Character`, "/" followed by a combining mark is not "/", but
/// the file system still takes it for a separator.
enum OutputPath {
    /// The names between the slashes; empty ones are kept, so that `a//b` can be refused.
    static func parts(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// The common spelling of paths that are one path to a file system that ignores case.
    static func folded(_ path: String) -> String {
        path.lowercased()
    }

    /// The order of every list of paths: by bytes, so that it is the same on every system.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The problem of `path`, as the end of a sentence; `nil` if it has none.
    static func problem(in path: String) -> String? {
        let parts = parts(of: path)
        if path.isEmpty { return "it is empty" }
        if parts.first == "" { return "it is absolute" }
        if parts.contains("") { return "a part of it is empty" }
        if parts.contains(".") || parts.contains("..") { return "it has a '.' or '..' part" }
        // Hidden names belong to the tool (the manifest) or to other programs (.git).
        if parts.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) { return "a part of it begins with a dot" }
        if path.unicodeScalars.contains("\\") { return "it has a backslash" }
        if path.unicodeScalars.contains(where: \.isInvisible) { return "it has an invisible character" }
        if parts.contains(where: { $0.utf8.count > 255 }) { return "a part of it is longer than 255 bytes" }
        return nil
    }

    /// Checks the paths of one run, each alone and against the others.
    static func validate(_ paths: [String]) throws(OutputError) {
        // From the folded form of every file and folder to the spelling first seen and whether it is a folder.
        var seen: [String: (spelling: String, isFolder: Bool)] = [:]
        for path in paths {
            if let problem = problem(in: path) {
                throw .invalidPath(path, reason: problem)
            }
            for folder in folders(above: path) {
                let known = seen[folded(folder)]
                if let known, !known.isFolder || !sameBytes(known.spelling, folder) {
                    throw .conflictingPaths(known.spelling, path)
                }
                seen[folded(folder)] = (folder, true)
            }
            if let known = seen.updateValue((path, false), forKey: folded(path)) {
                throw .conflictingPaths(known.spelling, path)
            }
        }
    }

    /// The folders that `path` needs, outermost first: `a` and `a/b` for `a/b/c.swift`.
    static func folders(above path: String) -> [String] {
        let parts = parts(of: path)
        return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
    }

    // `==` calls two spellings of "é" equal; the file system of Linux does not.
    private static func sameBytes(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }
}
