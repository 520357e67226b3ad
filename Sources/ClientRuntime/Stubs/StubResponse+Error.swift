nonisolated extension APIClient.StubResponse {
    /// Returns a documented error. The call throws a `Failure` whose reason is `documented`, with this body.
    public static func error(_ body: APIClient.ErrorBody, status: Int, headers: APIClient.Headers = [:]) -> Self {
        Self(content: .error(body), status: status, headers: headers)
    }
}
