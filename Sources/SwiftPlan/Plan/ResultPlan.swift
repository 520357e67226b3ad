public import OpenAPI

/// The value of a successful response.
public indirect enum ResultPlan: Sendable, Hashable {
    /// `Void`: the responses have no body.
    case nothing
    /// A body of JSON.
    case json(TypeUse)
    /// A body that is given as `String`.
    case text
    /// A body that is given as `Data`.
    case data
    /// A text or data, or `nil` with a status that has no body.
    case optional(ResultPlan)
    /// Events, as they come.
    case events(EventPayload)
    /// JSON texts, as they come.
    case lines(TypeUse)
    /// An enum whose cases are the documented responses.
    case byStatus(TypeName)

    /// The data of an event.
    public enum EventPayload: Sendable, Hashable {
        case text
        case json(TypeUse)
        /// An enum whose cases are the documented events.
        case byName(TypeName)
    }
}

/// The responses of an operation that differ by status.
public struct AnswerPlan: Sendable {
    /// The cases, in document order.
    public var cases: [Case]

    /// The response of one status or range.
    public struct Case: Sendable {
        /// The Swift name of the case.
        public var name: String
        /// The status or range that the document lists it under.
        public var status: Response.Status
        /// The value of the case.
        public var result: ResultPlan
    }
}

/// The events of a stream that differ by name.
public struct EventPlan: Sendable {
    /// The cases, in document order.
    public var cases: [Case]
    /// The case that keeps every other event.
    public var unknownName: String

    /// The event of one name.
    public struct Case: Sendable {
        /// The Swift name of the case.
        public var name: String
        /// The event's name in the stream; `nil`: no name.
        public var event: String?
        /// The type of the data; `nil`: a text.
        public var type: TypeUse?
    }
}
