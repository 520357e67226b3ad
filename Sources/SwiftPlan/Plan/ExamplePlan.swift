/// An answer that the document shows.
public struct ExamplePlan: Sendable {
    /// The operation's name, as in `CallPlan`.
    public var operation: String
    /// The key under `examples`; `nil` for one that has none.
    public var name: String?
    /// The status; of a range its first, of a default one that it may stand for.
    public var status: Int
    /// `nil` for an answer without a body.
    public var mediaType: String?
    /// The text of the body; empty if there is none.
    public var body: String
}
