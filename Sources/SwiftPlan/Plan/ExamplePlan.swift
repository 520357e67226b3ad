/// An example response of the document.
public struct ExamplePlan: Sendable {
    /// The operation's name, as in `CallPlan`.
    public var operation: String
    /// The key under `examples`; `nil` for an example without one.
    public var name: String?
    /// The status. A range is shown by its first status, a default response by 200 or 500.
    public var status: Int
    /// The media type; `nil` for a response without a body.
    public var mediaType: String?
    /// The text of the body; empty if there is none.
    public var body: String
}
