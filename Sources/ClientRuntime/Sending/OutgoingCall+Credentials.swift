nonisolated extension APIClient.OutgoingCall {
    /// The schemes whose secrets are added to the request: those of the first alternative for which the client has all
    /// credentials. An empty alternative counts only if there is no other. Schemes whose header the caller has set are
    /// left out.
    var schemes: [APIClient.SecurityScheme] {
        let complete = request.security.first { !$0.isEmpty && $0.allSatisfy(isAvailable) }
        //% if credentials
        let chosen = complete ?? incomplete ?? []
        //% else
        //| let chosen = complete ?? []
        //% end
        return chosen.filter { session.credentials[$0] != nil && !isSetByCaller($0) }
    }

    private func isAvailable(_ scheme: APIClient.SecurityScheme) -> Bool {
        session.credentials[scheme] != nil || isSetByCaller(scheme)
    }

    private func isSetByCaller(_ scheme: APIClient.SecurityScheme) -> Bool {
        scheme.header.flatMap { options.headers[$0] } != nil
    }
    //% if credentials

    /// The first alternative of which the client has a part; an interceptor may add the missing credentials.
    private var incomplete: [APIClient.SecurityScheme]? {
        needsCredentials ? request.security.first { $0.contains(where: isAvailable) } : nil
    }

    private var needsCredentials: Bool {
        (options.requiresCredentials ?? configuration.requiresCredentials) && !request.security.isEmpty
            && !request.security.contains([])
    }

    /// Returns the problem of a request that lacks a required credential after all interceptors.
    func missingCredential(in sent: APIClient.HTTPRequest) -> APIClient.InvalidRequest? {
        guard needsCredentials else { return nil }
        let isComplete = request.security.contains { schemes in
            schemes.allSatisfy { session.credentials[$0] != nil || sent.carries($0) }
        }
        guard !isComplete else { return nil }
        return .missingCredential(
            request.security.map { $0.map(\.description).joined(separator: " with ") }.joined(separator: ", or "))
    }
    //% end
}
