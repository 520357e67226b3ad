import Diagnostics
import OpenAPI
import SchemaNormalization
import YAMLTree

/// Plans how the pages of an operation follow each other. It finds the Swift declarations of the values that
/// `x-pagination` or a common form of responses names.
struct PagingPlanner {
    let context: PlanContext
    let types: [TypeName: TypePlan]
    let headers: [HeaderPlan]

    func plan(_ call: CallPlan, of operation: Operation) -> PagingPlan? {
        let extensions = operation.extensions
        guard let pagination = extensions.pagination else {
            guard !extensions.hasPaginationExtension else { return nil }
            let values = PagingConvention(types: types, call: call, operation: operation).values
            return values.flatMap { self.plan(items: $0.items, next: $0.next, more: $0.more, call, operation) }
        }
        let plan = self.plan(
            items: pagination.items, next: pagination.next, more: pagination.more, call, operation)
        if plan == nil {
            context.diagnostics.report(
                PlanFinding.unusablePagination,
                "the call has no pages: 'x-pagination' names a place that is missing, deprecated or of the wrong type",
                at: pagination.location)
        }
        return plan
    }

    private func plan(
        items: RuntimeExpression, next: Pagination.Next, more: RuntimeExpression?, _ call: CallPlan,
        _ operation: Operation
    ) -> PagingPlan? {
        guard case .json(let page) = call.result, case .responseBody(let pointer) = items,
            let (steps, type) = steps(pointer, from: page), case .array(let item) = type,
            let next = self.next(next, page: page, items: (steps, item), call, operation),
            let more = optional(more, page: page, of: .builtin(.boolean))
        else { return nil }
        return PagingPlan(item: item, items: steps, next: next, more: more)
    }

    private func next(
        _ next: Pagination.Next, page: TypeUse, items: (steps: [PagingPlan.PropertyStep], item: TypeUse),
        _ call: CallPlan, _ operation: Operation
    ) -> PagingPlan.Next? {
        switch next {
        case .link(.responseBody(let pointer)):
            return link(pointer, page: page).map { .link($0) }
        case .linkParameter(let name, .responseBody(let pointer), let to):
            guard let target = target(to, of: call), let steps = link(pointer, page: page) else { return nil }
            return .linkParameter(name, of: steps, to: target)
        case .link, .linkParameter:
            return nil
        case .linkHeader:
            return .linkHeader
        case .cursor(let from, let to):
            guard let target = target(to, of: call), let value = cursor(from, page: page) else { return nil }
            return .cursor(target, from: value)
        case .lastItem(let pointer, let to):
            guard let target = target(to, of: call), let steps = cursor(in: items.item, at: pointer) else { return nil }
            return .cursor(target, from: .body(items.steps + [.init(name: "last", access: .optional)] + steps))
        case .page(let expression, let count):
            guard let target = target(expression, of: call), let count = optional(count, page: page, of: .builtin(.integer))
            else { return nil }
            return .page(target, first: first(target, of: operation), count: count)
        case .offset(let expression, let total):
            guard let target = target(expression, of: call), let total = optional(total, page: page, of: .builtin(.integer))
            else { return nil }
            return .offset(target, total: total)
        }
    }

    private func link(_ pointer: [String], page: TypeUse) -> [PagingPlan.PropertyStep]? {
        guard let (steps, type) = steps(pointer, from: page) else { return nil }
        switch type {
        case .builtin(.string): return steps
        case .formatted(.url): return steps + [.init(name: "absoluteString", access: .plain)]
        default: return nil
        }
    }

    private func target(_ expression: RuntimeExpression, of call: CallPlan) -> PagingPlan.Target? {
        switch expression {
        case .requestQuery(let name):
            call.parameters.contains { $0.placement == .query && $0.wireName == name } ? .query(name) : nil
        case .requestHeader(let name):
            call.parameters.contains { $0.placement == .header && $0.wireName == name } ? .header(name) : nil
        case .requestBody(let pointer): .body(pointer)
        case .requestPath, .responseHeader, .responseBody: nil
        }
    }

    private func cursor(_ expression: RuntimeExpression, page: TypeUse) -> PagingPlan.Value? {
        value(expression, page: page, of: [.builtin(.string), .builtin(.integer)])
    }

    private func cursor(in item: TypeUse, at pointer: [String]) -> [PagingPlan.PropertyStep]? {
        guard let (steps, type) = steps(pointer, from: item) else { return nil }
        switch type {
        case .builtin(.string), .builtin(.integer):
            return steps
        case .formatted(.uuid):
            return steps + ["uuidString", "lowercased()"].map { .init(name: $0, access: .plain) }
        default:
            return nil
        }
    }

    /// Returns the value of an expression. The outer `nil` means that the value does not exist.
    private func optional(
        _ expression: RuntimeExpression?, page: TypeUse, of type: TypeUse
    ) -> PagingPlan.Value?? {
        guard let expression else { return .some(nil) }
        return value(expression, page: page, of: [type]).map { .some($0) }
    }

    private func value(
        _ expression: RuntimeExpression, page: TypeUse, of allowed: Set<TypeUse>
    ) -> PagingPlan.Value? {
        switch expression {
        case .responseHeader(let name):
            headers.first { $0.wireName.lowercased() == name.lowercased() && allowed.contains($0.type) }
                .map { $0.isDeprecated ? .deprecatedHeader($0.wireName) : .header($0.name) }
        case .responseBody(let pointer):
            steps(pointer, from: page).flatMap { allowed.contains($1) ? .body($0) : nil }
        default:
            nil
        }
    }

    /// Returns the number of the first page: 0 if that is the parameter's default, or its minimum without a default;
    /// else 1.
    private func first(_ target: PagingPlan.Target, of operation: Operation) -> Int {
        guard case .query(let name) = target,
            let parameter = operation.parameters.first(where: { $0.placement == .query && $0.name == name }),
            case .styled(let id, _, _, _) = parameter.value
        else { return 1 }
        let use = context.schemas.use(id)
        let schema = context.source(context.schemas[use])
        if let first = (context.site(use).defaultValue ?? schema.defaultValue)?.integer { return first == 0 ? 0 : 1 }
        return schema.constraints.contains { $0.keyword == "minimum" && $0.value == "0" } ? 0 : 1
    }

    private func steps(_ pointer: [String], from page: TypeUse) -> (steps: [PagingPlan.PropertyStep], type: TypeUse)? {
        var steps: [PagingPlan.PropertyStep] = []
        var type = page
        for token in pointer {
            guard case .named(let name) = type, case .structure(let plan)? = types[name]?.shape,
                let property = plan.properties.first(where: { $0.wireName == token }),
                // Generated code in other files cannot use a deprecated property without a warning.
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
