import YAMLTree

extension APISurface {
    /// The surface as JSON for a manifest: a line for each thing that can come or go, in a stable order.
    public var records: String { SurfaceWriter.records(of: self) }

    /// The surface in the records of a manifest.
    init(records: YAMLNode) {
        self = SurfaceReader.surface(in: records)
    }
}
