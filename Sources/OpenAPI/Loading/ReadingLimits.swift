/// The bounds of a description, which may come from anybody.
public struct ReadingLimits: Sendable {
    /// How many files it may consist of.
    public var files = 20_000
    /// How many bytes they may have together.
    public var bytes = 512 << 20
    /// How many nodes overlays may add to it.
    public var overlayNodes = 1_000_000
    /// How many schemas it may hold.
    public var schemas = 2_000_000

    /// The limits of the tool.
    public init() {}
}
