public import OpenAPI

/// The value of a successful response.
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

    /// The data of an event.
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
        /// The event's name in the stream; `nil`: no name.
        public var event: String?
        /// `nil`: the data is a text.
        public var type: TypeUse?
    }
}
