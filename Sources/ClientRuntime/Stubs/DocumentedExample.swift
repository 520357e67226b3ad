nonisolated extension APIClient {
    /// An answer that the API's description shows.
    struct DocumentedExample: Sendable {
        /// The key under `examples`; `nil` for the only one.
        let name: String?
        let status: Int
        let headers: Headers
        let body: String

        init(_ name: String? = nil, status: Int, type: String, _ body: String) {
            self.name = name
            self.status = status
            headers = ["Content-Type": type]
            self.body = body
        }

        /// An answer without a body.
        init(status: Int) {
            name = nil
            self.status = status
            headers = [:]
            body = ""
        }
    }
}
