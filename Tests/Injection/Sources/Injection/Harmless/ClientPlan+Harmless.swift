import SwiftPlan

/// A copy of the plan with the same names and harmless texts. No text can add a declaration to it.
extension ClientPlan {
    func harmless(_ clean: TextCleaner) -> ClientPlan {
        var plan = self
        plan.documentation = documentation.harmless(clean)
        plan.userAgent = clean(userAgent)
        plan.servers = servers.map { $0.harmless(clean) }
        plan.serverTypes = serverTypes.map { $0.harmless(clean) }
        plan.credentials = credentials.map { $0.harmless(clean) }
        plan.grants = grants.map { $0.harmless(clean) }
        plan.commonSecurity = commonSecurity.map { $0.map { $0.harmless(clean) } }
        plan.groups = groups.map { $0.harmless(clean) }
        plan.types = types.map { $0.harmless(clean) }
        plan.events = events?.harmless(clean)
        plan.errorMessages = errorMessages.map { $0.map { clean($0) } }
        plan.headers = headers.map { $0.harmless(clean) }
        plan.examples = examples.map { $0.harmless(clean) }
        return plan
    }
}

extension Documentation {
    func harmless(_ clean: TextCleaner) -> Documentation {
        Documentation(summary: clean(summary), details: clean(details), notes: notes.map { clean($0) })
    }
}

extension CredentialPlan {
    func harmless(_ clean: TextCleaner) -> CredentialPlan {
        var plan = self
        plan.placement = placement.harmless(clean)
        plan.documentation = clean(documentation)
        return plan
    }
}

extension CredentialPlan.Placement {
    func harmless(_ clean: TextCleaner) -> Self {
        switch self {
        case .bearer, .basic: self
        case .header(let name): .header(clean(name))
        case .query(let name): .query(clean(name))
        case .cookie(let name): .cookie(clean(name))
        }
    }
}

extension GrantPlan {
    func harmless(_ clean: TextCleaner) -> GrantPlan {
        var plan = self
        if case .clientCredentials(let scopes) = kind {
            plan.kind = .clientCredentials(scopes: scopes.map { clean($0) })
        }
        plan.scheme = clean(scheme)
        plan.tokenURL = clean(tokenURL)
        plan.documentation = documentation.harmless(clean)
        return plan
    }
}

extension HeaderPlan {
    func harmless(_ clean: TextCleaner) -> HeaderPlan {
        var plan = self
        plan.wireName = clean(wireName)
        plan.documentation = documentation.harmless(clean)
        return plan
    }
}

extension ExamplePlan {
    func harmless(_ clean: TextCleaner) -> ExamplePlan {
        var plan = self
        plan.operation = clean(operation)
        plan.name = clean(name)
        plan.mediaType = clean(mediaType)
        plan.body = clean(body)
        return plan
    }
}

extension EventsPlan {
    func harmless(_ clean: TextCleaner) -> EventsPlan {
        var plan = self
        for index in bodies.indices {
            plan.bodies[index].documentation = bodies[index].documentation.harmless(clean)
        }
        plan.types = types.map { $0.harmless(clean) }
        return plan
    }
}
