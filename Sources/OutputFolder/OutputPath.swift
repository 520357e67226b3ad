import ShownText

/// The rules for paths in the output folder, which come from a spec, a manifest or a journal.
///
/// Paths are split as bytes and validated as scalars: as a `Character`, "/" with a combining mark is not "/", but it is
/// a separator for the file system.
enum OutputPath {
    /// Splits a path at its slashes. Keeps empty names, so that `a//b` can be refused.
    static func parts(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// Returns the form that paths share if a file system that ignores case cannot distinguish them.
    static func folded(_ path: String) -> String {
        path.lowercased()
    }

    /// Orders paths by their bytes, which gives the same order on every system.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Returns the reason why `path` is invalid, as a clause; `nil` if it is valid.
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

    /// Validates the paths of one run, each alone and for collisions.
    ///
    /// - Throws: ``OutputError/invalidPath(_:reason:)`` or ``OutputError/conflictingPaths(_:_:)``.
    static func validate(_ paths: [String]) throws(OutputError) {
        // Files and folders by their folded paths, each with a spelling.
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

    /// Returns the folders above `path`, the outermost first: `a` and `a/b` for `a/b/c.swift`.
    static func folders(above path: String) -> [String] {
        let parts = parts(of: path)
        return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
    }

    // For `==`, two encodings of "é" are equal; for the file system of Linux, they are not.
    private static func sameBytes(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }
}
