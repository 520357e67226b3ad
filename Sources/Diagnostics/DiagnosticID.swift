/// The stable name of a kind of finding in kebab case, such as `unknown-key`: people put it into configurations.
public struct DiagnosticID: RawRepresentable, Hashable, Sendable {
    /// The name itself, in kebab case.
    public let rawValue: String

    /// An ID of any text, even if no rule has it.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension DiagnosticID: Comparable {
    public static func < (one: DiagnosticID, other: DiagnosticID) -> Bool { one.rawValue < other.rawValue }
}

extension DiagnosticID: CustomStringConvertible {
    public var description: String { rawValue }
}
