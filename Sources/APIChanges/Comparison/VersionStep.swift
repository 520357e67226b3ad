/// The part of the version to increase (Semantic Versioning 2.0.0 §6 to §8).
public enum VersionStep: String, Sendable, Comparable, CaseIterable {
    /// The parts from the least to the most significant; `none` if nothing has changed.
    case none, patch, minor, major

    public static func < (lhs: Self, rhs: Self) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}
