/// A runtime that several clients refer to, and none of them has.
public struct SharedRuntime: Sendable, Hashable {
    /// The type that it all nests in.
    public var name: String
    /// The module that clients import it from; `nil`: it is in their own.
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
