import YAMLTree

/// A document that is open in the editor, with the text there.
struct OpenDocument {
    /// The URI in the editor's spelling.
    let uri: String
    let path: String
    private(set) var version: Int
    private(set) var file: SourceFile

    init(uri: String, path: String, version: Int, text: String) {
        self.uri = uri
        self.path = path
        self.version = version
        file = SourceFile(path: path, bytes: Array(text.utf8))
    }

    mutating func apply(_ changes: [ChangedParameters.Change], version: Int) {
        self.version = version
        for change in changes {
            file = SourceFile(path: path, bytes: bytes(after: change))
        }
    }

    private func bytes(after change: ChangedParameters.Change) -> [UInt8] {
        guard let range = change.range else { return Array(change.text.utf8) }
        let start = file.offset(of: range.start)
        let end = max(file.offset(of: range.end), start)
        var bytes = file.utf8
        bytes.replaceSubrange(start..<end, with: change.text.utf8)
        return bytes
    }
}
