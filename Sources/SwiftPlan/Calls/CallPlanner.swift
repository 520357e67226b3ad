import Diagnostics
import OpenAPI

/// Plans the calls of an operation, without their pages, which need the types of all responses.
struct CallPlanner {
    let operation: Operation
    let given: GivenName
    let types: TypePlanner
    /// The scope of the types of inline schemas.
    let scope: TypeScope
    let credentials: CredentialPlanner
    let errors: ErrorPlanner

    private var name: String { given.name }

    /// Returns the call, and then the calls that send or accept another kind of body.
    func plans(claim: (NamePreference) -> GivenName) -> [CallPlan] {
        var parameters = ParameterPlanner(operation: operation, callName: name, types: types, scope: scope).plan()
        let policy = CallPolicyPlanner(
            operation: operation, parameters: parameters, diagnostics: types.context.diagnostics
        ).plan()
        if let name = policy.idempotencyHeader, let index = parameters.firstIndex(where: { $0.isHeader(name) }) {
            parameters[index].isRequired = false
        }
        let bodies = operation.requestBody.map { BodyPlanner(body: $0, callName: name, types: types, scope: scope).plans() } ?? []
        let results = ResultPlanner(operation: operation, name: name, types: types, scope: scope)
        let accepted = results.plans()
        let main = CallPlan(
            origin: given.origin,
            name: name,
            stubName: name,
            isFurther: false,
            operation: operation.nameForPeople,
            method: operation.method,
            path: path(parameters),
            pathTemplate: operation.path,
            documentation: documentation(policy, accepted.main.result),
            isDeprecated: operation.isDeprecated,
            parameters: parameters.filter(\.isRequired) + parameters.filter { !$0.isRequired },
            body: bodies.first,
            result: accepted.main.result,
            accept: accepted.main.accept,
            redirects: operation.redirectStatuses,
            server: operation.servers?.first.map(\.address),
            errors: errorResponses(results),
            paging: nil,
            security: credentials.alternatives(operation.security),
            scopes: CredentialPlanner.scopes(operation.security),
            policy: policy,
            responses: operation.responses.map(Self.response)
        )
        let sending = bodies.dropFirst().map(main.sending)
        let accepting = accepted.others.map { main.accepting($0, given: claim(preference($0))) }
        return ([main] + sending + accepting).map(showing)
    }

    private static func response(_ response: Response) -> ResponsePlan {
        ResponsePlan(
            status: response.status, documentation: response.description, headers: response.headers.map(\.name))
    }

    private func showing(_ call: CallPlan) -> CallPlan {
        guard !types.context.options.docs.isEmpty else { return call }
        var call = call
        call.example = RequestExamplePlanner(operation: operation, context: types.context).plan(call)
        return call
    }

    private func preference(_ accepted: ResultPlanner.AcceptedResult) -> NamePreference {
        let name = name + accepted.suffix
        return NamePreference(
            given.origin.key.part(.call, accepted.accept ?? accepted.suffix), at: operation.location, spelling: "", name)
    }

    private func documentation(_ policy: CallPolicyPlan, _ result: ResultPlan) -> Documentation {
        let hasSummary = operation.summary != nil
        return Documentation(
            summary: operation.summary ?? operation.description,
            details: hasSummary ? operation.description : nil,
            notes: notes(result) + notes(policy))
    }

    private func notes(_ result: ResultPlan) -> [String] {
        if operation.successResponses.contains(where: { !$0.status.redirects.isEmpty }) {
            return ["The response is a redirect, which is not followed: its header `Location` says where it leads."]
        }
        let statuses = operation.successResponses.map(\.status).filter(\.isBodiless).map(\.description)
        guard result.isOptional, !statuses.isEmpty else { return [] }
        return ["`nil` with status \(statuses.joined(separator: " or "))."]
    }

    private func notes(_ policy: CallPolicyPlan) -> [String] {
        var notes: [String] = []
        if let limit = operation.extensions.rateLimit {
            let scope = limit.per.map { " per `\($0)`" } ?? ""
            let calls = limit.calls == 1 ? "1 call" : "\(limit.calls) calls"
            notes.append("Rate limit: \(calls) in \(Self.duration(limit.window))\(scope).")
        }
        switch policy.mayActTwice {
        case true?: notes.append("May be sent again after a failure, even if the server acted on it.")
        case false?: notes.append("Never sent again after a failure.")
        case nil: break
        }
        if let name = policy.idempotencyHeader {
            notes.append("Sent with its own `\(name)`, the same in each attempt, unless one is given.")
        }
        return notes
    }

    private static func duration(_ milliseconds: Int) -> String {
        switch milliseconds {
        case 60_000: "a minute"
        case 1000: "a second"
        case let whole where whole % 1000 == 0: "\(whole / 1000) seconds"
        default: "\(milliseconds) milliseconds"
        }
    }

    /// Returns the path template, split at its parameters (OpenAPI 3.1 §4.8.8.2).
    private func path(_ parameters: [ParameterPlan]) -> [CallPlan.PathPiece] {
        var pieces: [CallPlan.PathPiece] = []
        var rest = operation.path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            let parameter = parameters.first { $0.placement == .path && $0.wireName == name }
            pieces.append(.literal(String(rest[..<open])))
            pieces.append(parameter.map(CallPlan.PathPiece.parameter) ?? .literal(String(rest[open...close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.literal(String(rest))]
    }

    private func errorResponses(_ results: ResultPlanner) -> [ErrorResponsePlan] {
        // The default response applies to every status without its own, including errors.
        let successes = operation.successResponses.map(\.status).filter { $0 != .default }
        return operation.responses.filter { !successes.contains($0.status) }.map { response in
            let body = results.error(response, suffix: "Error" + Self.nameSuffix(response.status))
            return ErrorResponsePlan(status: response.status, caseName: errors.caseName(for: body, at: response.location))
        }
    }

    private static func nameSuffix(_ status: Response.Status) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)xx"
        case .default: "Default"
        }
    }
}

extension CallPlan {
    /// Returns the call with another body. Its name in stubs ends in the label of the body, since calls that differ in
    /// their arguments have the same name. Names of functions are in camel case, so that `_` keeps the two apart.
    fileprivate func sending(_ body: BodyPlan) -> CallPlan {
        var call = self
        call.isFurther = true
        call.body = body
        call.documentation.notes.append("Sent as `\(body.mediaType)`.")
        if parameters.contains(where: { $0.label == body.label }) {
            call.body?.label += "Body"
        }
        call.stubName = name + "_" + (call.body?.label ?? body.label)
        return call
    }

    fileprivate func accepting(_ accepted: ResultPlanner.AcceptedResult, given: GivenName) -> CallPlan {
        var call = self
        call.isFurther = true
        call.origin = given.origin
        call.name = given.name
        call.stubName = given.name
        call.result = accepted.result
        call.accept = accepted.accept
        if let accept = accepted.accept {
            call.documentation.notes.append("The response is `\(accept)`.")
        }
        return call
    }
}

extension Operation {
    /// The responses with 2xx statuses, or else with 3xx statuses. The default response counts if it is the only one.
    var successResponses: [Response] {
        let successes = responses.filter { response in
            switch response.status {
            case .code(let code): (200..<300).contains(code)
            case .range(let digit): digit == 2
            case .default: false
            }
        }
        if !successes.isEmpty { return successes }
        let redirections = responses.filter { !$0.status.redirections.isEmpty }
        return redirections.isEmpty && responses.count == 1 ? responses.filter { $0.status == .default } : redirections
    }

    /// The 3xx statuses that count as the response, because there is no other success.
    var redirectStatuses: [Int] { Set(successResponses.flatMap(\.status.redirections)).sorted() }
}
