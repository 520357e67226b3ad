/// An example response of the document.
public struct ExamplePlan: Sendable, Hashable {
    /// The operation's name, as in `CallPlan`.
    public var operation: String
    /// The key under `examples`; `nil` for an example without one.
    public var name: String?
    /// The status. For a range or the default response, it is the first one that the document does not list itself: from
    /// 200 for a success, and from 500 for the default as an error.
    public var status: Int
    /// The statuses that the response stands for; the same status alone, unless it is a range or the default response.
    public var statuses: ClosedRange<Int>
    /// The media type without `charset`; `nil` for a response without a body.
    public var mediaType: String?
    /// The text of the body; empty if there is none.
    public var body: String
    /// True if the document has no example, so that the body is composed from the schema.
    public var isComposed: Bool
}
