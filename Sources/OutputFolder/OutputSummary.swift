/// The changes that a run made in the output folder. All paths are relative to the folder and sorted.
public struct OutputSummary: Sendable, Hashable {
    /// The files that are new or have new bytes, without the manifest.
    public var written: [String]

    /// The files that had the right bytes already and were not touched.
    public var unchanged: [String]

    /// The files of the last run that this run no longer writes.
    public var removed: [String]

    /// Creates a summary of these paths.
    public init(written: [String] = [], unchanged: [String] = [], removed: [String] = []) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}
