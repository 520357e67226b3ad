/// The bounds of a document. A spec is untrusted, so each way to make it expensive has one.
public struct YAMLLimits: Sendable {
    /// How many collections may be inside one another, aliases followed.
    public let maxDepth: Int
    /// The size of a file in bytes.
    public let maxBytes: Int
    /// How many nodes a walk over the tree meets; what an alias stands for counts each time it is reached.
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
