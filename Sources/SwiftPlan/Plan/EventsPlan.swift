/// The bodies of webhooks and callbacks, with a type alias for each.
public struct EventsPlan: Sendable {
    /// The type that the aliases nest in.
    public var typeName: TypeName
    /// The bodies, in document order.
    public var bodies: [Body]
    /// The types of inline schemas in the bodies.
    public var types: [TypePlan]

    /// The JSON body of one webhook or callback.
    public struct Body: Sendable {
        /// The Swift name of the alias.
        public var name: String
        /// The type of the body.
        public var type: TypeUse
        /// The doc comment of the alias.
        public var documentation: Documentation
    }
}
