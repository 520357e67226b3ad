import SwiftPlan

extension GroupPlan {
    func harmless(_ clean: TextCleaner) -> GroupPlan {
        var plan = self
        plan.documentation = documentation.harmless(clean)
        plan.calls = calls.map { $0.harmless(clean) }
        plan.types = types.map { $0.harmless(clean) }
        return plan
    }
}

extension CallPlan {
    func harmless(_ clean: TextCleaner) -> CallPlan {
        var plan = self
        plan.operation = clean(operation)
        plan.method = clean(method)
        plan.path = path.map { piece in
            switch piece {
            case .literal(let text): .literal(clean(text))
            case .parameter(let parameter): .parameter(parameter.harmless(clean))
            }
        }
        plan.pathTemplate = clean(pathTemplate)
        plan.documentation = documentation.harmless(clean)
        plan.parameters = parameters.map { $0.harmless(clean) }
        plan.body = body?.harmless(clean)
        plan.accept = clean(accept)
        plan.server = clean(server)
        plan.paging?.next = paging?.next.harmless(clean) ?? .linkHeader
        plan.paging?.more = paging?.more?.harmless(clean)
        plan.security = security.map { $0.map { $0.harmless(clean) } }
        plan.policy.limit?.group = clean(policy.limit?.group)
        plan.policy.limit?.keys = policy.limit?.keys.map { $0.harmless(clean) } ?? []
        plan.policy.idempotencyHeader = clean(policy.idempotencyHeader)
        // Only a reference shows these texts.
        plan.responses = []
        plan.scopes = []
        plan.example = nil
        return plan
    }
}

extension ParameterPlan {
    func harmless(_ clean: TextCleaner) -> ParameterPlan {
        var plan = self
        plan.wireName = clean(wireName)
        plan.documentation = documentation.harmless(clean)
        if case .pairs(let fields) = form { plan.form = .pairs(fields.map { $0.harmless(clean) }) }
        return plan
    }
}

extension FormField {
    func harmless(_ clean: TextCleaner) -> FormField {
        var plan = self
        plan.property = clean(property)
        return plan
    }
}

extension BodyPlan {
    func harmless(_ clean: TextCleaner) -> BodyPlan {
        var plan = self
        plan.documentation = documentation.harmless(clean)
        plan.encoding =
            switch encoding {
            case .json(let type): .json(clean(type))
            case .lines(let type): .lines(clean(type))
            case .form(let type, let fields): .form(clean(type), fields.map { $0.harmless(clean) })
            case .multipart(let type): .multipart(clean(type))
            case .text(let type): .text(clean(type))
            case .data(let type): .data(clean(type))
            case .anyData: .anyData
            }
        return plan
    }
}

extension PagingPlan.Next {
    func harmless(_ clean: TextCleaner) -> Self {
        switch self {
        case .link, .linkHeader: self
        case .linkParameter(let name, let steps, let target):
            .linkParameter(clean(name), of: steps, to: target.harmless(clean))
        case .cursor(let target, let value): .cursor(target.harmless(clean), from: value.harmless(clean))
        case .page(let target, let first, let count):
            .page(target.harmless(clean), first: first, count: count?.harmless(clean))
        case .offset(let target, let total): .offset(target.harmless(clean), total: total?.harmless(clean))
        }
    }
}

extension PagingPlan.Target {
    func harmless(_ clean: TextCleaner) -> Self {
        switch self {
        case .query(let name): .query(clean(name))
        case .header(let name): .header(clean(name))
        case .body(let path): .body(path.map { clean($0) })
        }
    }
}

extension PagingPlan.Value {
    func harmless(_ clean: TextCleaner) -> Self {
        switch self {
        case .header, .body: self
        case .deprecatedHeader(let name): .deprecatedHeader(clean(name))
        }
    }
}
