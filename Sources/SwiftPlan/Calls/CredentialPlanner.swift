import OpenAPI

/// Plans how each security scheme is sent. Schemes that are sent in the same way are one credential for a caller.
struct CredentialPlanner {
    private let placements: [String: CredentialPlan.Placement]
    private let document: Document
    private let ledger: NameLedger

    init(_ document: Document, ledger: NameLedger) {
        self.document = document
        self.ledger = ledger
        var placements: [String: CredentialPlan.Placement] = [:]
        for scheme in document.securitySchemes {
            placements[scheme.name] = Self.placement(scheme)
        }
        self.placements = placements
    }

    /// Returns the credentials that operations need, each once.
    func credentials() -> [CredentialPlan] {
        let used = Set(document.operations.flatMap(\.security).flatMap(\.schemes).map(\.name))
        let reserved = ReservedNames.members.union(["server", "session", "configuration", "credentials"])
        var scope = NameScope(reserved: reserved, suffix: "Credential")
        let known = Set(placements.values.map(\.key))
        scope.keep(ledger.keptNames(.credential, where: known.contains))
        var plans: [CredentialPlan] = []
        var planned: Set<CredentialPlan.Placement> = []
        for scheme in document.securitySchemes where used.contains(scheme.name) {
            guard let placement = placements[scheme.name], planned.insert(placement).inserted else { continue }
            let name = Self.label(placement, scheme.name)
            let label = scope.claim(NamePreference(placement.key, at: scheme.location, spelling: "", name), ledger)
            plans.append(
                CredentialPlan(
                    origin: label.origin, placement: placement, label: label.name, documentation: scheme.description))
        }
        return plans
    }

    /// Returns the alternatives of an operation, each as a list of placements in the request.
    func alternatives(_ requirements: [SecurityRequirement]) -> [[CredentialPlan.Placement]] {
        var known: Set<[CredentialPlan.Placement]> = []
        return requirements.compactMap { requirement in
            let needed = requirement.schemes.compactMap { placements[$0.name] }
            return known.insert(needed).inserted ? needed : nil
        }
    }

    /// Returns the schemes that need scopes, each combination once.
    static func scopes(_ requirements: [SecurityRequirement]) -> [SecurityRequirement.Scheme] {
        var known: Set<SecurityRequirement.Scheme> = []
        return requirements.flatMap(\.schemes).filter { !$0.scopes.isEmpty && known.insert($0).inserted }
    }

    /// Returns the most frequent alternatives. If several are equally frequent, the first wins, so that the result does
    /// not depend on the order of a dictionary.
    static func mostCommon(among all: [[[CredentialPlan.Placement]]]) -> [[CredentialPlan.Placement]] {
        let counts = all.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.values.max()
        return all.first { counts[$0] == most } ?? []
    }

    private static func placement(_ scheme: SecurityScheme) -> CredentialPlan.Placement? {
        switch scheme.kind {
        case .apiKey(let name, .query): .query(name)
        case .apiKey(let name, .cookie): .cookie(name)
        case .apiKey(let name, _): .header(name)
        case .http("basic", _): .basic
        case .http("bearer", _), .oauth2, .openIDConnect: .bearer
        case .http: .header("Authorization")
        case .mutualTLS: nil
        }
    }

    private static func label(_ placement: CredentialPlan.Placement, _ scheme: String) -> String {
        switch placement {
        case .bearer: "token"
        case .basic: "userAndPassword"
        case .header, .query, .cookie: SwiftName.lowerCamel(scheme)
        }
    }
}

extension CredentialPlan.Placement {
    /// The key of a credential: schemes with the same placement in the request share it.
    fileprivate var key: APIKey {
        switch self {
        case .bearer: APIKey(.credential, "bearer")
        case .basic: APIKey(.credential, "basic")
        case .header(let name): APIKey(.credential, "header \(name.lowercased())")
        case .query(let name): APIKey(.credential, "query \(name)")
        case .cookie(let name): APIKey(.credential, "cookie \(name)")
        }
    }
}
