/// One node in flat storage. Records are in document order; the children of a collection follow it.
struct NodeRecord {
    enum Shape: UInt8 {
        case scalar
        case sequence
        case mapping
        /// An alias of the node at `payload`.
        case alias
    }

    /// The tags of YAML's core schema; any other tag is ignored.
    enum Tag: UInt8 {
        case none, string, null, bool, integer, float
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// A scalar that is neither quoted nor a block scalar.
        static let plain = Flags(rawValue: 1)
        /// The text of the scalar is in the file itself, not in the pool.
        static let inSource = Flags(rawValue: 2)
        /// A mapping whose entries are listed in `links`, because they differ from its children.
        static let linked = Flags(rawValue: 4)
        /// A collection without brackets.
        static let block = Flags(rawValue: 8)
    }

    var shape: Shape
    var tag: Tag
    var flags: Flags
    var line: UInt32
    var column: UInt32
    /// The length in characters; 0 if the text continues on another line, so that the length must be computed.
    var length: UInt32
    /// Scalar: offset of its text. Sequence, mapping: number of children or entries. Linked mapping: position in
    /// `links`. Alias: index of its target.
    var payload: UInt32
    /// Scalar: size of its text in bytes. Collection: index after its last descendant.
    var extent: UInt32
}
