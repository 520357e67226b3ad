import YAMLTree

extension APISurface {
    /// As JSON for a manifest: a line for each thing that can come or go, in an order that depends on nothing else.
    public var records: String { SurfaceWriter.records(of: self) }

    /// The surface in the records of a manifest.
    init(records: YAMLNode) {
        self = SurfaceReader.surface(in: records)
    }
}
