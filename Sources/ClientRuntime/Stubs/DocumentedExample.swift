nonisolated extension APIClient {
    /// An example response in the API's description.
    package struct DocumentedExample: Sendable {
        /// The key under `examples`; `nil` for the only example.
        let name: String?
        let status: Int
        let headers: Headers
        let body: String

        /// - Parameter type: The media type; `nil`: the response has no body.
        package init(_ name: String? = nil, status: Int, type: String? = nil, _ body: String = "") {
            self.name = name
            self.status = status
            headers = type.map { ["Content-Type": $0] } ?? [:]
            self.body = body
        }
    }
}
