import YAMLTree

/// A part of the document that the bundler puts together.
indirect enum BundledNode {
    /// A scalar of one of the files.
    case scalar(YAMLNode)
    /// Text that is in no file, such as a reference with another target.
    case text(String)
    case list([BundledNode])
    case mapping([Entry])

    struct Entry {
        let key: String
        var value: BundledNode
    }
}
