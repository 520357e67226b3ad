/// A runtime that several clients refer to, and none of them has.
public struct SharedRuntime: Sendable, Hashable {
    /// The type that it all nests in.
    public var name: String
    /// The module that clients import it from; `nil`: it is in their own.
    public var module: String?
    /// Who may see what generated code alone needs of it, and has to show what of the client fits to that.
    public var internals: PlanOptions.Access

    public init(name: String, module: String? = nil, internals: PlanOptions.Access = .internal) {
        self.name = name
        self.module = module
        self.internals = internals
    }
}
