/// The overlays (OpenAPI Overlay 1.1) of a spec: their paths, and the source to read them from.
public struct OverlayFiles: Sendable {
    /// The paths of the overlays, in the order in which they are applied.
    public var paths: [String]
    /// The source of the overlays. It may differ from that of the spec, which others may have written.
    public var source: any FileSource

    /// Creates a list of overlays, which are applied in the order of `paths`.
    public init(paths: [String], source: any FileSource) {
        self.paths = paths
        self.source = source
    }

    /// No overlay.
    public static let none = OverlayFiles(paths: [], source: MemoryFiles([:]))
}
