/// An example response of the document.
public struct ExamplePlan: Sendable {
    /// The operation's name, as in `CallPlan`.
    public var operation: String
    /// The key under `examples`; `nil` for one that has none.
    public var name: String?
    /// The status; for a range its first status, for a default response a status that it may have.
    public var status: Int
    /// The media type; `nil` for a response without a body.
    public var mediaType: String?
    /// The text of the body; empty if there is none.
    public var body: String
}
