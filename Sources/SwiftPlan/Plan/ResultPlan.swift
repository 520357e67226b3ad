public import OpenAPI

/// What a successful answer gives.
public indirect enum ResultPlan: Sendable, Hashable {
    case nothing
    case json(TypeUse)
    case text
    case data
    /// A text or data, or `nil` with a status that has no body.
    case optional(ResultPlan)
    /// Events, as they come.
    case events(EventPayload)
    /// JSON texts, as they come.
    case lines(TypeUse)
    /// An enum whose cases are the answers that the document has.
    case byStatus(TypeName)

    /// What the data of an event is.
    public enum EventPayload: Sendable, Hashable {
        case text
        case json(TypeUse)
        /// An enum whose cases are the events that the document has.
        case byName(TypeName)
    }
}

/// The answers of an operation that differ by status.
public struct AnswerPlan: Sendable {
    public var cases: [Case]

    public struct Case: Sendable {
        public var name: String
        public var status: Response.Status
        public var result: ResultPlan
    }
}

/// The events of a stream that differ by name.
public struct EventPlan: Sendable {
    public var cases: [Case]
    /// The case that keeps every other event.
    public var unknownName: String

    public struct Case: Sendable {
        public var name: String
        /// What the stream calls it; `nil`: one without a name.
        public var event: String?
        /// `nil`: the data is a text.
        public var type: TypeUse?
    }
}
