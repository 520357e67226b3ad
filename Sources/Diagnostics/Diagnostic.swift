public import YAMLTree

/// One finding about a spec, or about the run as a whole.
public struct Diagnostic: Sendable, Hashable {
    /// The effect of a finding on the run.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Worth knowing; never fails a run.
        case note
        /// Something was left out or looks like a mistake; fails a strict run.
        case warning
        /// The run cannot give what was asked for.
        case error

        public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A further place that explains the finding, such as the first of two equal keys.
    public struct Note: Sendable, Hashable {
        /// The text of the note: `first defined here`.
        public let message: String
        /// The place of the note. Text without a place belongs in the message.
        public let location: SourceLocation

        /// A note about the place.
        public init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    /// The kind of finding, under which it is documented and can be configured.
    public let id: DiagnosticID
    /// The severity of its rule, until a collector has applied the run's levels.
    public internal(set) var severity: Severity
    /// Lower-case, with the name of the thing in single quotes, without a full stop.
    public internal(set) var message: String
    /// The place of the finding; `nil` for one about the run as a whole.
    public let location: SourceLocation?
    /// The JSON pointer of the thing in its document, if it is known.
    public let pointer: String?
    /// Advice, such as `did you mean 'required'?`.
    public let help: String?
    /// The text that corrects the spec at the finding's place; `nil` if it is not known.
    public let replacement: String?
    /// The notes below the finding, in this order.
    public let notes: [Note]
    /// The containment of an error, as a part of a sentence: `the operation is left out`. `nil` if the run cannot
    /// continue.
    public let containment: String?

    /// A finding with the severity of its rule; the parameters are the properties of the same names.
    public init(
        id: DiagnosticID,
        severity: Severity,
        message: String,
        location: SourceLocation?,
        pointer: String? = nil,
        help: Help? = nil,
        notes: [Note] = [],
        containment: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.location = location
        self.pointer = pointer
        self.help = help?.text
        replacement = help?.replacement
        self.notes = notes
        self.containment = containment
    }
}
