/// The overlays (OpenAPI Overlay 1.1) that a description is read with: which files, and where they are read from.
public struct OverlayFiles: Sendable {
    /// The paths of the overlays, in the order in which they are applied.
    public var paths: [String]
    /// The source of the overlays, which may differ from that of the description: others may have written that.
    public var source: any FileSource

    /// Overlays that are applied in the order of `paths`.
    public init(paths: [String], source: any FileSource) {
        self.paths = paths
        self.source = source
    }

    /// No overlay.
    public static let none = OverlayFiles(paths: [], source: MemoryFiles([:]))
}
