package import YAMLTree

/// A part of a spec that can be read separately: a path, a webhook, a component, or a section such as `info`.
package struct SpecPart {
    /// A line and a column.
    package struct Position: Comparable, Sendable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        package init(_ location: SourceLocation) {
            self.init(line: location.line, column: location.column)
        }

        package static func < (one: Position, other: Position) -> Bool {
            (one.line, one.column) < (other.line, other.column)
        }
    }

    /// The file, `#`, and the JSON pointer.
    package let pointer: String
    /// The start of the part's key.
    package let start: Position
    /// The position after the key.
    package let content: Position
    /// The next key after the part; `nil` at the end of the file.
    package let end: Position?

    /// Finds the part around a position; `nil` if there is none, or if the order of keys does not determine it.
    package init?(around position: Position, in root: YAMLNode, of path: String) {
        var (node, pointer, end): (YAMLNode, String, Position?) = (root, path + "#", nil)
        var found: YAMLNode?
        var left = 1
        while left > 0 {
            guard let (entry, next) = Self.entry(around: position, in: node, of: path) else { return nil }
            if let next { end = next }
            if found == nil { left = Self.depth(below: entry.key.text ?? "") }
            pointer += "/" + JSONPointer.escaped(entry.key.text ?? "")
            (found, node, left) = (entry.key, entry.value, left - 1)
        }
        guard let key = found?.location else { return nil }
        self.pointer = pointer
        start = Position(key)
        content = Position(line: key.line, column: key.column + key.length)
        self.end = end
    }

    package func contains(_ position: Position) -> Bool {
        position >= start && end.map { position < $0 } ?? true
    }

    /// Returns the number of keys that lead to a part, beginning with this one.
    private static func depth(below key: String) -> Int {
        switch key {
        case "paths", "webhooks": 2
        case "components": 3
        default: 1
        }
    }

    /// Returns the entry that a position is in, and the key that follows. `nil` if the keys are not in order, because
    /// those of merged mappings stand elsewhere.
    private static func entry(
        around position: Position, in node: YAMLNode, of path: String
    ) -> (entry: (key: YAMLNode, value: YAMLNode), next: Position?)? {
        var found: (key: YAMLNode, value: YAMLNode)?
        var last: Position?
        var next: Position?
        for entry in node.entries {
            let location = entry.key.location
            let start = Position(location)
            guard location.file.path == path, last.map({ $0 < start }) ?? true else { return nil }
            if start <= position { found = entry } else if next == nil { next = start }
            last = start
        }
        return found.map { ($0, next) }
    }
}
