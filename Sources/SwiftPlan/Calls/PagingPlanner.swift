import Diagnostics
import OpenAPI

/// Finds the Swift side of what `x-pagination` says in terms of the wire.
struct PagingPlanner {
    let types: [TypeName: TypePlan]
    let headers: [HeaderPlan]
    let diagnostics: DiagnosticCollector

    func plan(_ pagination: Pagination, of call: CallPlan) -> PagingPlan? {
        guard case .json(let page) = call.result else {
            return problem(pagination, "only an answer in JSON has pages")
        }
        guard case .responseBody(let pointer) = pagination.items, let (items, type) = steps(pointer, from: page),
            case .array(let item) = type
        else {
            return problem(pagination, "'items' names no list in the answer")
        }
        guard let next = next(pagination.next, page: page, call: call) else {
            return problem(pagination, "what leads to the next page is not in the answer or the request")
        }
        return PagingPlan(item: item, items: items, next: next)
    }

    private func next(_ next: Pagination.Next, page: TypeUse, call: CallPlan) -> PagingPlan.Next? {
        switch next {
        case .link(.responseBody(let pointer)):
            guard let (steps, type) = steps(pointer, from: page), type == .builtin(.string) else { return nil }
            return .link(steps)
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
                .map { .header($0.name) }
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
                let property = plan.properties.first(where: { $0.wireName == token })
            else { return nil }
            let isOptional =
                switch property.presence {
                case .required: false
                case .requiredNullable, .optional: true
                case .optionalNullable: true
                }
            steps.append(.init(name: property.name, isOptional: isOptional))
            type = property.type
        }
        return (steps, type)
    }

    private func problem(_ pagination: Pagination, _ message: String) -> PagingPlan? {
        diagnostics.warning("unusable-pagination", message + ", so the call has no pages", at: pagination.location)
        return nil
    }
}
