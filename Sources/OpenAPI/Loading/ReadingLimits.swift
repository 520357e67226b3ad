/// The limits for one description, which may come from an untrusted author.
public struct ReadingLimits: Sendable {
    /// The most files.
    public var files = 20_000
    /// The most bytes of all files together.
    public var bytes = 512 << 20
    /// The most nodes that overlays may add.
    public var overlayNodes = 1_000_000
    /// The most schemas.
    public var schemas = 2_000_000

    /// The limits of the tool.
    public init() {}
}
