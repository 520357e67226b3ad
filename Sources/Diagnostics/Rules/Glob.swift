/// A pattern of names with slashes between them. It matches the paths that it describes, and all paths below them.
struct Glob {
    private let names: [Substring.UTF8View]

    init(_ pattern: String) {
        names = Self.names(pattern)
    }

    func matches(_ path: String?) -> Bool {
        guard let path else { return false }
        let parts = Self.names(path)
        // The numbers of path names that the pattern so far can match. They are a set, so that none is tried twice.
        var ends: Set<Int> = [0]
        for name in names {
            ends = name.elementsEqual("**".utf8) ? Self.all(from: ends, upTo: parts.count) : Self.next(ends, name, parts)
            if ends.isEmpty { return false }
        }
        return true
    }

    private static func all(from ends: Set<Int>, upTo count: Int) -> Set<Int> {
        ends.min().map { Set($0...count) } ?? []
    }

    private static func next(_ ends: Set<Int>, _ name: Substring.UTF8View, _ parts: [Substring.UTF8View]) -> Set<Int> {
        Set(ends.filter { $0 < parts.count && fits(name, parts[$0]) }.map { $0 + 1 })
    }

    /// Returns true if a name matches a pattern in which `*` stands for any characters.
    private static func fits(_ pattern: Substring.UTF8View, _ name: Substring.UTF8View) -> Bool {
        let pieces = pattern.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return pattern.elementsEqual(name) }
        guard name.starts(with: first) else { return false }
        var rest = name.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() {
            guard let end = end(of: piece, in: rest) else { return false }
            rest = rest[end...]
        }
        return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
    }

    private static func end(of piece: Substring.UTF8View, in text: Substring.UTF8View) -> String.Index? {
        var start = text.startIndex
        while text[start...].count >= piece.count {
            if text[start...].starts(with: piece) { return text.index(start, offsetBy: piece.count) }
            if start == text.endIndex { return nil }
            start = text.index(after: start)
        }
        return nil
    }

    private static func names(_ path: String) -> [Substring.UTF8View] {
        path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    }
}
