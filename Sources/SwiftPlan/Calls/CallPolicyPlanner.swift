import Diagnostics
import OpenAPI

/// Plans the rate limit and the retry rules of a call.
struct CallPolicyPlanner {
    let operation: Operation
    let parameters: [ParameterPlan]
    let diagnostics: DiagnosticCollector

    func plan() -> CallPolicyPlan {
        CallPolicyPlan(
            limit: operation.extensions.rateLimit.map(limit),
            mayActTwice: operation.extensions.mayActTwice,
            idempotencyHeader: idempotencyHeader)
    }

    private var idempotencyHeader: String? {
        let name = operation.extensions.idempotencyHeader ?? "Idempotency-Key"
        guard let parameter = parameters.first(where: { $0.isHeader(name) }) else {
            return operation.extensions.idempotencyHeader
        }
        // The client generates a UUID as the key, so the parameter must accept one.
        return [.builtin(.string), .formatted(.uuid)].contains(parameter.type) ? parameter.wireName : nil
    }

    private func limit(_ limit: RateLimit) -> CallPolicyPlan.Limit {
        let keys = limit.keys.compactMap(parameter)
        let hasAll = keys.count == limit.keys.count
        if !hasAll {
            diagnostics.report(
                PlanFinding.unusableRateLimitKey,
                "a key of the rate limit is no required parameter; all calls of the operation are counted together",
                at: limit.location)
        }
        return .init(calls: limit.calls, window: limit.window, group: limit.group, keys: hasAll ? keys : [])
    }

    private func parameter(_ expression: RuntimeExpression) -> ParameterPlan? {
        let (placement, name): (Parameter.Placement, String)
        switch expression {
        case .requestPath(let path): (placement, name) = (.path, path)
        case .requestQuery(let query): (placement, name) = (.query, query)
        case .requestHeader(let header): (placement, name) = (.header, header)
        case .requestBody, .responseHeader, .responseBody: return nil
        }
        return parameters.first { parameter in
            parameter.placement == placement && parameter.isRequired && parameter.wireName == name
        }
    }
}

extension ParameterPlan {
    func isHeader(_ name: String) -> Bool {
        placement == .header && wireName.lowercased() == name.lowercased()
    }
}
