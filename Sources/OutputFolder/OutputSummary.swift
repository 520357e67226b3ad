/// The changes that a run made in the output folder. All paths are relative to it and sorted.
public struct OutputSummary: Sendable, Hashable {
    /// Files that are new or have new bytes.
    public var written: [String]

    /// Files that already held the right bytes and were not touched.
    public var unchanged: [String]

    /// Files of the run before that this one no longer makes.
    public var removed: [String]

    /// A summary with these lists.
    public init(written: [String] = [], unchanged: [String] = [], removed: [String] = []) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}
