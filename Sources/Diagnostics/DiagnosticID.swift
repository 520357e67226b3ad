/// The stable ID of a rule in kebab case, such as `unknown-key`. Configurations refer to rules by it.
public struct DiagnosticID: RawRepresentable, Hashable, Sendable {
    /// The ID in kebab case.
    public let rawValue: String

    /// Creates an ID from any text, even if no rule has it.
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
