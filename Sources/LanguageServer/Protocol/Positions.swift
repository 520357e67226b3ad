/// A position in a document (LSP 3.17), counted from 0, in UTF-16 units.
package struct Position: Codable, Hashable, Sendable {
    var line: Int
    var character: Int
}

/// A range of a document, without its end position (`Range` in LSP).
struct TextRange: Codable, Hashable, Sendable {
    var start: Position
    var end: Position
}

/// A range of a file (`Location` in LSP).
struct FileRange: Codable, Hashable, Sendable {
    var uri: String
    var range: TextRange
}

struct TextEdit: Codable, Hashable, Sendable {
    var range: TextRange
    var newText: String
}
