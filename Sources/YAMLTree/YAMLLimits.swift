/// The limits of a document. A spec is untrusted, so there is a limit for each way to make reading expensive.
public struct YAMLLimits: Sendable {
    /// The maximum depth of nested collections, with those behind aliases.
    public let maxDepth: Int
    /// The maximum size of a file in bytes.
    public let maxBytes: Int
    /// The maximum number of nodes that a traversal visits; the target of an alias counts each time.
    public let maxExpandedNodes: Int

    /// Creates limits. The defaults are far above any real spec; values beyond what 32-bit offsets allow are lowered.
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
