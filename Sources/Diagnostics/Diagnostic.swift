public import YAMLTree

/// One finding about a spec, or about the run as a whole.
public struct Diagnostic: Sendable, Hashable {
    /// The effect of a finding on the run.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Information; it never fails a run.
        case note
        /// Something is left out or looks like a mistake; a strict run fails.
        case warning
        /// The run fails.
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
        /// The text, such as `first defined here`.
        public let message: String
        /// The place of the note. Text without a place belongs in the message.
        public let location: SourceLocation

        /// Creates a note about a place.
        public init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    /// The ID of the finding's rule.
    public let id: DiagnosticID
    /// The severity of the rule, until a collector applies the levels of the run.
    public internal(set) var severity: Severity
    /// The message: lower-case, with names in single quotes, without a full stop.
    public internal(set) var message: String
    /// The place of the finding; `nil` for one about the run as a whole.
    public let location: SourceLocation?
    /// The JSON pointer of the object in its document; `nil` if it is not known.
    public let pointer: String?
    /// Advice, such as `did you mean 'required'?`.
    public let help: String?
    /// The text that corrects the spec at the finding's place; `nil` if it is not known.
    public let replacement: String?
    /// The notes, in the order of printing.
    public internal(set) var notes: [Note]
    /// The consequence of continuing despite the error, as part of a sentence: `the operation is left out`. `nil` if
    /// the run cannot continue.
    public let consequence: String?

    /// Creates a finding with the severity of its rule; the parameters are the properties of the same names.
    public init(
        id: DiagnosticID,
        severity: Severity,
        message: String,
        location: SourceLocation?,
        pointer: String? = nil,
        help: Help? = nil,
        notes: [Note] = [],
        consequence: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.location = location
        self.pointer = pointer
        self.help = help?.text
        replacement = help?.replacement
        self.notes = notes
        self.consequence = consequence
    }
}
