nonisolated extension APIClient.Configuration {
    public init() {
        self.init(transport: APIClient.URLSessionTransport.shared)
    }
}
