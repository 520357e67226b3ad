nonisolated extension APIClient.OutgoingCall {
    /// The schemes that the call's credentials are put in as: the first alternative for which the client has all of
    /// them; one that needs none only if there is no other. Without schemes whose header the caller has set.
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

    /// An alternative for which an interceptor may have the rest.
    private var incomplete: [APIClient.SecurityScheme]? {
        needsCredentials ? request.security.first { $0.contains(where: isAtHand) } : nil
    }

    private var needsCredentials: Bool {
        (options.requiresCredentials ?? configuration.requiresCredentials) && !request.security.isEmpty
            && !request.security.contains([])
    }

    /// The problem of a request as it is about to go out, interceptors included, if the API would refuse it for want of
    /// a credential.
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
