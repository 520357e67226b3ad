/// The kinds of code that a change breaks.
public struct BrokenCode: OptionSet, Sendable, Hashable {
    /// The bits: 1 for ``wire``, 2 for ``source``.
    public let rawValue: Int

    /// Creates a set from the bits of ``wire`` and ``source``.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The change breaks programs that were built with the old client: they get errors, or are misunderstood.
    public static let wire = BrokenCode(rawValue: 1)
    /// The change may break code that compiled with the old client.
    public static let source = BrokenCode(rawValue: 2)
    /// The change breaks nothing.
    public static let safe: BrokenCode = []

    /// Returns a set of ``source``, with ``wire`` if `isOnWire` is true.
    static func source(alsoWire isOnWire: Bool) -> BrokenCode {
        isOnWire ? [.wire, .source] : .source
    }
}

extension BrokenCode {
    /// All sets, in the order of reports: the worst first.
    public static let all: [BrokenCode] = [[.wire, .source], .wire, .source, .safe]

    /// The heading of the changes that break this code in a report.
    public var title: String {
        switch self {
        case [.wire, .source]: "Breaking for the wire and for source"
        case .wire: "Breaking for the wire"
        case .source: "Breaking for source"
        default: "Safe"
        }
    }

    /// The words `wire` and `source`, as far as they apply; empty for a safe change.
    public var words: [String] {
        [contains(.wire) ? "wire" : nil, contains(.source) ? "source" : nil].compactMap(\.self)
    }
}
