internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    /// Asks for the secrets and puts them into the request.
    func authorize(_ ready: inout APIClient.HTTPRequest, _ attempt: inout Attempt) async throws {
        for scheme in schemes {
            guard let credential = session.credentials[scheme] else { continue }
            let secret = try await secret { try await credential.secret(for: self) }
            ready.add(secret, as: scheme)
            if credential.isRenewable {
                attempt.secrets.append((credential, secret))
            }
        }
        if let name = ready.headers.firstInvalidName {
            throw APIClient.InvalidRequest.header(name)
        }
        try Task.checkCancellation()
    }

    /// Renews the secrets that the server refused. Whether any is another now: once for each call, since a server that
    /// refuses a new one as well means something else.
    func renew(_ attempt: inout Attempt) async throws(APIClient.Failure) -> Bool {
        guard !attempt.hasRenewed else { return false }
        attempt.hasRenewed = true
        var isOther = false
        do {
            for (credential, refused) in attempt.secrets {
                let secret = try await secret { try await credential.secret(for: self, insteadOf: refused) }
                isOther = isOther || secret != refused
            }
        } catch {
            throw failure(ofPreparing: error)
        }
        return isOther
    }

    private func secret(_ ask: () async throws -> String) async throws -> String {
        do {
            return try await ask()
        } catch {
            try Task.checkCancellation()
            guard !(error is CancellationError) else { throw error }
            throw APIClient.InvalidRequest.credential(APIClient.Redaction.error(error))
        }
    }

    /// The first alternative for which all credentials are at hand; one that needs none only if there is no other.
    /// Without those that the caller has put into a header by hand.
    var schemes: [APIClient.SecurityScheme] {
        let ready = request.security.first { schemes in
            !schemes.isEmpty && schemes.allSatisfy { session.credentials[$0] != nil }
        }
        return (ready ?? []).filter { scheme in
            scheme.header.flatMap { options.headers[$0] } == nil
        }
    }
}

nonisolated extension APIClient.SecurityScheme {
    /// The header that is the credential's alone.
    fileprivate var header: String? {
        switch self {
        case .bearer, .basic: "Authorization"
        case .header(let name): name
        case .query, .cookie: nil
        }
    }
}

nonisolated extension APIClient.HTTPRequest {
    mutating func add(_ secret: String, as scheme: APIClient.SecurityScheme) {
        switch scheme {
        case .bearer:
            headers["Authorization"] = "Bearer \(secret)"
        case .basic:
            headers["Authorization"] = "Basic \(Data(secret.utf8).base64EncodedString())"
        case .header(let name):
            headers[name] = secret
        case .query(let name):
            let pair = APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(secret)
            let text = url.absoluteString
            url = URL(string: text + (text.contains("?") ? "&" : "?") + pair) ?? url
        case .cookie(let name):
            headers["Cookie"] = (headers["Cookie"].map { "\($0); " } ?? "") + "\(name)=\(secret)"
        }
    }
}
