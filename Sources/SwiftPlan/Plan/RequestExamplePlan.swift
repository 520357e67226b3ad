/// The values of an example request: the document's examples, or values composed from their types.
public struct RequestExamplePlan: Sendable, Hashable {
    /// The arguments by label; optional ones only if the document shows them.
    public var arguments: [String: ExampleJSON]
    /// The body as a value; `nil`: the call has no JSON body.
    public var body: ExampleJSON?
    /// The body as JSON in several lines.
    public var bodyText: String?
}

/// A JSON value of an example.
public indirect enum ExampleJSON: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// A number as JSON writes it.
    case number(String)
    case string(String)
    case array([ExampleJSON])
    /// In document order.
    case object([Member])

    /// A key of an object, with its value.
    public struct Member: Sendable, Hashable {
        /// The wire name of the key.
        public var name: String
        /// The value of the key.
        public var value: ExampleJSON
    }
}
