/// The kinds of code that a change breaks.
public struct Verdict: OptionSet, Sendable, Hashable {
    /// A bit for each kind of code.
    public let rawValue: Int

    /// A combination of the bits of `wire` and `source`.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Programs that were built with the old client get errors, or are misunderstood.
    public static let wire = Verdict(rawValue: 1)
    /// Code that compiled with the old client may not compile any more.
    public static let source = Verdict(rawValue: 2)
    /// A change that breaks nothing.
    public static let safe: Verdict = []

    /// A change that breaks source, and perhaps the wire.
    static func source(alsoWire isOnWire: Bool) -> Verdict {
        isOnWire ? [.wire, .source] : .source
    }
}

extension Verdict {
    /// All verdicts in the order of reports, the worst first.
    public static let all: [Verdict] = [[.wire, .source], .wire, .source, .safe]

    /// The heading of such changes in a report.
    public var title: String {
        switch self {
        case [.wire, .source]: "Breaking for the wire and for source"
        case .wire: "Breaking for the wire"
        case .source: "Breaking for source"
        default: "Safe"
        }
    }

    /// The words `wire` and `source`; empty: safe.
    public var words: [String] {
        [contains(.wire) ? "wire" : nil, contains(.source) ? "source" : nil].compactMap(\.self)
    }
}
