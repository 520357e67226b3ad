import OpenAPI

/// Finds the OAuth 2 flows that need no user.
struct GrantPlanner {
    let document: Document

    /// Returns the flows, each once, if any call takes a bearer token. Schemes that no call names count as well, since
    /// their token is sent in the same way.
    func grants(_ credentials: [CredentialPlan]) -> [GrantPlan] {
        guard credentials.contains(where: { $0.placement == .bearer }) else { return [] }
        var scope = NameScope(reserved: ReservedNames.members.union(Self.members), suffix: "Scheme")
        var grants: [GrantPlan] = []
        for scheme in document.securitySchemes {
            guard case .oauth2(let flows) = scheme.kind else { continue }
            let new = self.grants(of: scheme, flows).filter { grant in
                !grants.contains { $0.kind == grant.kind && $0.tokenURL == grant.tokenURL }
            }
            guard !new.isEmpty else { continue }
            let name = scope.claim(SwiftName.lowerCamel(scheme.name))
            grants += new.map { grant in
                var grant = grant
                grant.name = name
                return grant
            }
        }
        return grants
    }

    private func grants(of scheme: SecurityScheme, _ flows: [SecurityScheme.Flow]) -> [GrantPlan] {
        var grants: [GrantPlan] = []
        let own = flows.first { $0.grant == .clientCredentials }
        if let flow = own, let url = flow.tokenURL {
            grants.append(grant(.clientCredentials(scopes: scopes(of: flow, scheme)), url, scheme))
        }
        let granted = flows.first { $0.grant != .clientCredentials && $0.renewalURL != nil }
        if let url = granted?.renewalURL {
            grants.append(grant(.refreshToken, url, scheme))
        }
        return grants
    }

    private func grant(_ kind: GrantPlan.Kind, _ url: String, _ scheme: SecurityScheme) -> GrantPlan {
        GrantPlan(
            kind: kind, name: "", scheme: scheme.name, tokenURL: url,
            documentation: Documentation(summary: scheme.description))
    }

    /// Returns the scopes that the client's calls need, or all scopes of the flow if no call names any.
    private func scopes(of flow: SecurityScheme.Flow, _ scheme: SecurityScheme) -> [String] {
        let needs = document.operations.flatMap(\.security).flatMap(\.schemes).filter { $0.name == scheme.name }
        let needed = Set(needs.flatMap(\.scopes))
        let known = flow.scopes.filter(needed.contains)
        return known.isEmpty ? flow.scopes : known
    }

    /// The members that the runtime declares in `Credential`.
    private static let members: Set<String> = [
        "clientCredentials", "customMirror", "description", "isRenewable", "refreshToken", "secret",
    ]
}

extension SecurityScheme.Flow {
    /// The URL that takes a refresh token; `nil` for a flow without refresh tokens.
    fileprivate var renewalURL: String? {
        grant == .implicit ? nil : refreshURL ?? tokenURL
    }
}
