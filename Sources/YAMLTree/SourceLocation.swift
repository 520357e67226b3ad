/// A place in a file.
///
/// Two locations are equal if their paths and numbers are equal; the files need not be the same object.
public struct SourceLocation: Sendable {
    /// The file, so that a report can show the line.
    public let file: SourceFile
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in characters (Unicode scalars).
    public let column: Int
    /// The length in characters on this line; at least 1.
    public let length: Int

    /// Creates a place. A length below 1 counts as 1, so that a marker is visible.
    public init(file: SourceFile, line: Int, column: Int, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(length, 1)
    }
}

extension SourceLocation: Hashable {
    public static func == (one: SourceLocation, other: SourceLocation) -> Bool {
        one.line == other.line && one.column == other.column && one.length == other.length
            && one.file.path == other.file.path
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(file.path)
        hasher.combine(line)
        hasher.combine(column)
        hasher.combine(length)
    }
}

extension SourceLocation: Comparable {
    public static func < (one: SourceLocation, other: SourceLocation) -> Bool {
        if one.file !== other.file, one.file.path != other.file.path { return one.file.path < other.file.path }
        return (one.line, one.column, one.length) < (other.line, other.column, other.length)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column`, as compilers print it.
    public var description: String { "\(file.path):\(line):\(column)" }
}
