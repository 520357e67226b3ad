import Diagnostics
import OpenAPI

/// Finds the Swift side of what `x-pagination` says in terms of the wire.
struct PagingPlanner {
    let types: [TypeName: TypePlan]
    let headers: [HeaderPlan]
    let diagnostics: DiagnosticCollector

    /// What the document says of an operation's pages.
    func plan(_ pagination: Pagination, of call: CallPlan) -> PagingPlan? {
        let plan = plan(items: pagination.items, next: pagination.next, of: call)
        if plan == nil {
            diagnostics.warning(
                "unusable-pagination",
                "the pages cannot be followed: a place that is named is not in the request or the answer, is "
                    + "deprecated there, or its type does not fit", at: pagination.location)
        }
        return plan
    }

    func plan(items: RuntimeExpression, next: Pagination.Next, of call: CallPlan) -> PagingPlan? {
        guard case .json(let page) = call.result, case .responseBody(let pointer) = items,
            let (steps, type) = steps(pointer, from: page), case .array(let item) = type,
            let next = self.next(next, page: page, call: call)
        else { return nil }
        return PagingPlan(item: item, items: steps, next: next)
    }

    private func next(_ next: Pagination.Next, page: TypeUse, call: CallPlan) -> PagingPlan.Next? {
        switch next {
        case .link(.responseBody(let pointer)):
            guard let (steps, type) = steps(pointer, from: page) else { return nil }
            switch type {
            case .builtin(.string): return .link(steps)
            case .formatted(.url): return .link(steps + [.init(name: "absoluteString", access: .plain)])
            default: return nil
            }
        case .page(.requestQuery(let name), let expression?):
            guard call.parameters.contains(where: { $0.wireName == name }) else { return nil }
            return count(expression, page: page).map { .pageInQuery(name, count: $0) }
        case .page(.requestBody(let pointer), let expression?):
            return count(expression, page: page).map { .pageInBody(pointer, count: $0) }
        default:
            return nil
        }
    }

    private func count(_ expression: RuntimeExpression, page: TypeUse) -> PagingPlan.Count? {
        switch expression {
        case .responseHeader(let name):
            headers.first { $0.wireName.lowercased() == name.lowercased() && $0.type == .builtin(.integer) }
                .map { $0.isDeprecated ? .deprecatedHeader($0.wireName) : .header($0.name) }
        case .responseBody(let pointer):
            steps(pointer, from: page).flatMap { $1 == .builtin(.integer) ? .body($0) : nil }
        default:
            nil
        }
    }

    private func steps(_ pointer: [String], from page: TypeUse) -> (steps: [PagingPlan.PropertyStep], type: TypeUse)? {
        var steps: [PagingPlan.PropertyStep] = []
        var type = page
        for token in pointer {
            guard case .named(let name) = type, case .structure(let plan)? = types[name]?.shape,
                let property = plan.properties.first(where: { $0.wireName == token }),
                // Outside its own file the client cannot use it without a warning.
                !property.isDeprecated
            else { return nil }
            steps.append(.init(name: property.name, access: .init(property.presence)))
            type = property.type
        }
        return (steps, type)
    }
}

extension PagingPlan.PropertyStep.Access {
    fileprivate init(_ presence: PropertyPlan.Presence) {
        switch presence {
        case .required: self = .plain
        case .requiredNullable, .optional: self = .optional
        case .optionalNullable: self = .nullable
        }
    }
}
