/// The values that an operation inherits from its path item and the document.
struct OperationDefaults {
    /// `security` of the document.
    var security: [SecurityRequirement] = []
    /// `summary` of the path item.
    var summary: String?
    /// `description` of the path item.
    var description: String?
    /// `servers` of the path item; `nil` if the servers of the document apply.
    var servers: [Server]?
    /// `parameters` of the path item.
    var parameters: [Parameter] = []
    /// True if the path is a path template; false if it is the name of a webhook or a runtime expression.
    var hasPath = true
}
