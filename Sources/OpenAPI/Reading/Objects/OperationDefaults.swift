/// The values for an operation that has none of its own.
struct OperationDefaults {
    /// The document's.
    var security: [SecurityRequirement] = []
    /// The path item's.
    var summary: String?
    /// The path item's.
    var description: String?
    /// The path item's; `nil`: the document's apply.
    var servers: [Server]?
    /// The path item's.
    var parameters: [Parameter] = []
    /// True if the path is one, with parameters in braces; false for the name of a webhook or an expression.
    var hasPath = true
}
