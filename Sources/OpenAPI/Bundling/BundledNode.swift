import YAMLTree

/// A part of the bundled document.
indirect enum BundledNode {
    /// A scalar from one of the files.
    case scalar(YAMLNode)
    /// Text that is in no file, such as a changed reference.
    case text(String)
    case list([BundledNode])
    case mapping([Entry])

    struct Entry {
        let key: String
        var value: BundledNode
    }
}
