/// The difference between expected and actual files.
struct Difference {
    private static let hunkLimit = 3
    private static let lineLimit = 6
    private static let fileLimit = 5

    let expected: [String: String]
    let actual: [String: String]

    /// The paths with the first lines that differ; `nil` if the files are equal.
    var description: String? {
        let paths = Set(expected.keys).union(actual.keys).filter { expected[$0] != actual[$0] }.sorted()
        guard !paths.isEmpty else { return nil }
        var lines = paths.prefix(Self.fileLimit).flatMap(lines)
        if paths.count > Self.fileLimit {
            lines.append("… and \(paths.count - Self.fileLimit) more files")
        }
        return lines.joined(separator: "\n")
    }

    private func lines(_ path: String) -> [String] {
        guard let old = expected[path] else { return ["\(path): is new, and not among what is expected"] }
        guard let new = actual[path] else { return ["\(path): is expected, and was not made"] }
        let hunks = Self.hunks(old, new)
        var lines = hunks.prefix(Self.hunkLimit).flatMap { $0.lines(path, limit: Self.lineLimit) }
        if hunks.count > Self.hunkLimit {
            lines.append("… and \(hunks.count - Self.hunkLimit) more places in \(path)")
        }
        return lines
    }

    /// Neighbouring lines that were removed, and the lines instead of them.
    struct Hunk: Equatable {
        /// The number of the line in the expected text, from 1.
        let line: Int
        var removed: [String] = []
        var inserted: [String] = []

        func lines(_ path: String, limit: Int) -> [String] {
            let all = removed.map { "- " + $0 } + inserted.map { "+ " + $0 }
            let rest = all.count > limit ? ["  … \(all.count - limit) more lines"] : []
            return ["\(path):\(line)"] + all.prefix(limit) + rest
        }
    }

    static func hunks(_ old: String, _ new: String) -> [Hunk] {
        let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let newLines = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let difference = newLines.difference(from: oldLines)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var hunks: [Hunk] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < oldLines.count || newIndex < newLines.count {
            var hunk = Hunk(line: oldIndex + 1)
            while removed.contains(oldIndex) {
                hunk.removed.append(oldLines[oldIndex])
                oldIndex += 1
            }
            while inserted.contains(newIndex) {
                hunk.inserted.append(newLines[newIndex])
                newIndex += 1
            }
            if hunk.removed.isEmpty, hunk.inserted.isEmpty {
                oldIndex += 1
                newIndex += 1
            } else {
                hunks.append(hunk)
            }
        }
        return hunks
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
    }
}
