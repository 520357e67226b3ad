nonisolated extension APIClient.Configuration {
    /// Creates the default settings, with the `URLSessionTransport` that all clients share.
    public init() {
        self.init(transport: APIClient.URLSessionTransport.shared)
    }
}
