/// The payloads that the API sends: a name for each webhook and callback.
public struct EventsPlan: Sendable {
    public var typeName: TypeName
    public var payloads: [Payload]
    /// Types of inline schemas in them.
    public var types: [TypePlan]

    public struct Payload: Sendable {
        public var name: String
        public var type: TypeUse
        public var documentation: Documentation
    }
}
