import YAMLTree

extension APISurface {
    /// The surface as JSON for a manifest, in a stable order, with a line for each entry that can be added or removed.
    public var records: String { SurfaceWriter.records(of: self) }

    /// Reads a surface from the records of a manifest.
    init(records: YAMLNode) {
        self = SurfaceReader.surface(in: records)
    }
}
