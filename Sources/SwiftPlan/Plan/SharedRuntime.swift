/// A runtime that several clients share.
public struct SharedRuntime: Sendable, Hashable {
    /// The type that the whole runtime nests in.
    public var name: String
    /// The module to import the runtime from; `nil` if it is in the clients' module.
    public var module: String?
    /// The access level of declarations that only generated code needs. A client must not expose them more widely.
    public var internals: PlanOptions.Access

    /// - Parameters:
    ///   - name: The Swift name of the runtime's type.
    ///   - module: The module of the runtime; `nil` if it is the clients' module.
    public init(name: String, module: String? = nil, internals: PlanOptions.Access = .internal) {
        self.name = name
        self.module = module
        self.internals = internals
    }
}
