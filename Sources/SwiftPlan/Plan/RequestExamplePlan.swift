/// The values of an example request: the document's examples, or values composed from their types.
public struct RequestExamplePlan: Sendable, Hashable {
    /// The arguments by label. Optional arguments are present only if the document has an example.
    public var arguments: [String: ExampleJSON]
    /// The body as a value; `nil` if there is no example of it.
    public var body: ExampleJSON?
    /// The body as JSON on several lines.
    public var bodyText: String?
}

/// A JSON value of an example.
public indirect enum ExampleJSON: Sendable, Hashable {
    /// JSON `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number as JSON writes it.
    case number(String)
    /// A string, without quotes and escapes.
    case string(String)
    /// The elements of an array.
    case array([ExampleJSON])
    /// The members of an object, in document order.
    case object([Member])

    /// A key of an object, with its value.
    public struct Member: Sendable, Hashable {
        /// The wire name of the key.
        public var name: String
        /// The value of the key.
        public var value: ExampleJSON
    }
}
