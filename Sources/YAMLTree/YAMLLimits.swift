/// The limits of a document. A spec is untrusted, so there is a limit for each way to make reading expensive.
public struct YAMLLimits: Sendable {
    /// The deepest nesting of collections, aliases followed.
    public let maxDepth: Int
    /// The size of a file in bytes.
    public let maxBytes: Int
    /// The most nodes that a walk over the tree visits; the target of an alias counts each time.
    public let maxExpandedNodes: Int

    /// The defaults are far above any real spec.
    public init(
        maxDepth: Int = 512,
        maxBytes: Int = 256 << 20,
        maxExpandedNodes: Int = 10_000_000
    ) {
        self.maxDepth = maxDepth
        // Offsets and node indices are stored in 32 bits.
        self.maxBytes = min(maxBytes, Int(Int32.max) / 2)
        self.maxExpandedNodes = min(maxExpandedNodes, Int(Int32.max) / 4)
    }
}
