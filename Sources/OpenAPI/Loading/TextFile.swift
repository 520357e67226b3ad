/// A check for files with text other than YAML, such as pages of documentation that a `description` refers to.
enum TextFile {
    static func isText(_ path: String) -> Bool {
        ["md", "markdown", "txt", "html"].contains(SourcePath.fileExtension(of: path))
    }
}
