/// The limits for one spec, which may come from an untrusted author.
public struct ReadingLimits: Sendable {
    /// The maximum number of files.
    public var files = 20_000
    /// The maximum size of all files together, in bytes.
    public var bytes = 512 << 20
    /// The maximum number of nodes that overlays may add.
    public var overlayNodes = 1_000_000
    /// The maximum number of nodes that the queries of overlays visit; a selected node counts as ten.
    public var overlayVisits = 100_000_000
    /// The maximum number of schemas.
    public var schemas = 2_000_000

    /// Creates the limits that the tool uses.
    public init() {}
}
