/// The overlays (OpenAPI Overlay 1.1) that a description is read with: which files, and where they are read from.
public struct OverlayFiles: Sendable {
    /// Each is applied to what those before it left.
    public var paths: [String]
    /// They may lie elsewhere than the description, which others may have written.
    public var source: any FileSource

    /// Overlays that are applied in the order of `paths`.
    public init(paths: [String], source: any FileSource) {
        self.paths = paths
        self.source = source
    }

    /// No overlay.
    public static let none = OverlayFiles(paths: [], source: MemoryFiles([:]))
}
