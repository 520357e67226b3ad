/// A runtime that several clients share.
public struct SharedRuntime: Sendable, Hashable {
    /// The type that the whole runtime nests in.
    public var name: String
    /// The module that clients import it from; `nil`: it is in the clients' module.
    public var module: String?
    /// The access of declarations that only generated code needs; a client must not show them more widely.
    public var internals: PlanOptions.Access

    /// - Parameters:
    ///   - name: The Swift name of the runtime's type.
    ///   - module: `nil`: the runtime is in the module of the clients.
    public init(name: String, module: String? = nil, internals: PlanOptions.Access = .internal) {
        self.name = name
        self.module = module
        self.internals = internals
    }
}
