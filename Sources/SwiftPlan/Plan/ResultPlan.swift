public import OpenAPI

/// The value of a successful response.
public indirect enum ResultPlan: Sendable, Hashable {
    /// `Void`: the responses have no body.
    case nothing
    /// A JSON body.
    case json(TypeUse)
    /// A body as `String`.
    case text
    /// A body as `Data`.
    case data
    /// Text or data, or `nil` with a status that has no body.
    case optional(ResultPlan)
    /// Events, which are read as they arrive.
    case events(EventData)
    /// JSON texts, which are read as they arrive.
    case lines(TypeUse)
    /// An enum whose cases are the documented responses.
    case byStatus(TypeName)

    /// The data of an event.
    public enum EventData: Sendable, Hashable {
        /// Text.
        case text
        /// A JSON text.
        case json(TypeUse)
        /// An enum whose cases are the documented events.
        case byName(TypeName)
    }
}

/// An enum of an operation's responses, which differ by status.
public struct ResponseCasesPlan: Sendable {
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

/// An enum of a stream's events, which differ by name.
public struct EventPlan: Sendable {
    /// The cases, in document order.
    public var cases: [Case]
    /// The case that keeps every other event.
    public var unknownName: String

    /// An event with one name.
    public struct Case: Sendable {
        /// The Swift name of the case.
        public var name: String
        /// The event's name in the stream; `nil` for an event without a name.
        public var event: String?
        /// The type of the data; `nil` for text.
        public var type: TypeUse?
    }
}
