nonisolated extension APIClient.OutgoingCall {
    /// The schemes of the call's credentials: the first alternative whose credentials the client has; an alternative
    /// without credentials only if there is no other. Schemes whose header the caller has set are left out.
    var schemes: [APIClient.SecurityScheme] {
        let complete = request.security.first { !$0.isEmpty && $0.allSatisfy(isAtHand) }
        //% if credentials
        let chosen = complete ?? incomplete ?? []
        //% else
        //| let chosen = complete ?? []
        //% end
        return chosen.filter { session.credentials[$0] != nil && !isByHand($0) }
    }

    private func isAtHand(_ scheme: APIClient.SecurityScheme) -> Bool {
        session.credentials[scheme] != nil || isByHand(scheme)
    }

    private func isByHand(_ scheme: APIClient.SecurityScheme) -> Bool {
        scheme.header.flatMap { options.headers[$0] } != nil
    }
    //% if credentials

    /// An alternative whose missing credentials an interceptor may add.
    private var incomplete: [APIClient.SecurityScheme]? {
        needsCredentials ? request.security.first { $0.contains(where: isAtHand) } : nil
    }

    private var needsCredentials: Bool {
        (options.requiresCredentials ?? configuration.requiresCredentials) && !request.security.isEmpty
            && !request.security.contains([])
    }

    /// The problem of a request after all interceptors, if it lacks a credential that the API needs.
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
