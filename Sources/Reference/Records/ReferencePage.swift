/// A file of a printed reference.
package struct ReferencePage: Sendable, Hashable {
    /// The path, relative to the client's folder.
    package let path: String
    /// The text of the file.
    package let contents: String
}
