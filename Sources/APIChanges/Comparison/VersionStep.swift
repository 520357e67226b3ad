/// The part of the version to increase, by Semantic Versioning 2.0.0.
public enum VersionStep: String, Sendable, Comparable, CaseIterable {
    case none, patch, minor, major

    public static func < (lhs: Self, rhs: Self) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}
