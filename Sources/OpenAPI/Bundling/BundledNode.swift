import YAMLTree

/// A part of the document that the bundler puts together.
indirect enum BundledNode {
    /// A scalar of one of the files.
    case scalar(YAMLNode)
    /// Text that stands in no file, such as a reference that leads elsewhere now.
    case text(String)
    case list([BundledNode])
    case mapping([Entry])

    struct Entry {
        let key: String
        var value: BundledNode
    }
}
