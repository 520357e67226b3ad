/// A file of a reference.
package struct ReferencePage: Sendable, Hashable {
    /// The path relative to the client's folder.
    package let path: String
    package let contents: String
}
