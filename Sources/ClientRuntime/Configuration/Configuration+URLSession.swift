nonisolated extension APIClient.Configuration {
    /// The default settings, with the transport that all clients share.
    public init() {
        self.init(transport: APIClient.URLSessionTransport.shared)
    }
}
