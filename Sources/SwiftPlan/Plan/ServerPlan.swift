/// One of the servers that a document names.
public struct ServerPlan: Sendable {
    /// The origin of the server's name.
    public var origin: Origin
    /// The Swift name of the constant or function.
    public var name: String
    /// `url` of the Server Object, split at its variables.
    public var address: [Piece]
    /// The variables, in document order. A server with variables is a function that has them as arguments.
    public var variables: [Variable]
    /// The doc comment of the constant or function.
    public var documentation: Documentation

    /// A piece of an address.
    public enum Piece: Sendable, Hashable {
        /// The text between variables.
        case literal(String)
        /// A variable in braces.
        case variable(Variable)
    }

    /// A Server Variable Object (OpenAPI 3.1 §4.8.6), which becomes an argument.
    public struct Variable: Sendable, Hashable {
        /// The label of the argument.
        public var label: String
        /// The name of the enum of the values; `nil` if any text is allowed.
        public var type: String?
        /// The default value. For an enum, it is the name of the case.
        public var defaultValue: String
        /// `description` of the Server Variable Object.
        public var documentation: String?
    }
}

/// An enum of the values that a server's variable can have. The enum is closed, since a new value needs a new spec.
public struct ServerVariableType: Sendable, Hashable {
    /// The name of the enum.
    public var name: String
    /// One case for each value of `enum`, in document order.
    public var cases: [Case]

    /// A value that the variable can have.
    public struct Case: Sendable, Hashable {
        /// The Swift name of the case.
        public var name: String
        /// The text that replaces the variable in the address.
        public var value: String
    }
}
