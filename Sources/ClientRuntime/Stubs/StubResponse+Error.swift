nonisolated extension APIClient.StubResponse {
    /// A documented error, which the call throws as a `Failure` with that body.
    public static func error(_ body: APIClient.ErrorBody, status: Int, headers: APIClient.Headers = [:]) -> Self {
        Self(content: .error(body), status: status, headers: headers)
    }
}
