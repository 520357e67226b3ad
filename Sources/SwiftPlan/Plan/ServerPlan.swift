/// One of the servers that a document names.
public struct ServerPlan: Sendable {
    public var origin: Origin
    public var name: String
    public var address: [Piece]
    /// In the order of the document. With any, the server is a function of them.
    public var variables: [Variable]
    public var documentation: Documentation

    public enum Piece: Sendable, Hashable {
        case literal(String)
        case variable(Variable)
    }

    public struct Variable: Sendable, Hashable {
        public var label: String
        /// `nil`: any text.
        public var type: String?
        /// The default; for an enum, the name of the case.
        public var defaultValue: String
        public var documentation: String?
    }
}

/// The values that a variable of servers can have: nobody can add one without a new description.
public struct ServerVariableType: Sendable, Hashable {
    public var name: String
    public var cases: [Case]

    public struct Case: Sendable, Hashable {
        public var name: String
        public var value: String
    }
}
