/// The payloads that the API sends: a name for each webhook and callback.
public struct EventsPlan: Sendable {
    /// The type that the payloads nest in.
    public var typeName: TypeName
    /// The payloads, in document order.
    public var payloads: [Payload]
    /// The types of inline schemas in the payloads.
    public var types: [TypePlan]

    /// The JSON body of one webhook or callback.
    public struct Payload: Sendable {
        /// The Swift name of the payload's alias.
        public var name: String
        /// The type of the body.
        public var type: TypeUse
        /// The doc comment of the alias.
        public var documentation: Documentation
    }
}
