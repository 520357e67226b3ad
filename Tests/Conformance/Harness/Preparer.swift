import Foundation
import OpenAPI
import SwiftPlan

/// Turns a scenario into the call that a user would write for it, with the arguments of its request.
struct Preparer {
    let planned: PlannedDocument

    func prepare(_ scenario: Scenario, _ match: OperationMatch) -> Preparation {
        do {
            var arguments = try ParameterArguments(planned: planned, match: match, scenario: scenario).texts()
            if let body = try BodyArgument(planned: planned, match: match, scenario: scenario).text() {
                arguments.append(body)
            }
            try checkResponse(scenario, match)
            let name = "\(quoted(match.group.name)).\(quoted(match.call.name))"
            return .call(
                CallSource(
                    credentials: credentials(scenario), basePath: match.basePath,
                    expression: "\(name)(\(arguments.joined(separator: ", ")))\(options(match))",
                    headers: headers(scenario), documentsFailure: documentsFailure(scenario, match)))
        } catch let unprepared as Unprepared {
            return unprepared.preparation
        } catch {
            return .impossible("\(error)")
        }
    }

    /// A scenario may lack the credential that the document requires, or show another one.
    private func options(_ match: OperationMatch) -> String {
        match.call.isOpen || !planned.plan.mayLackCredentials ? "" : ".with { $0.requiresCredentials = false }"
    }

    /// Checks the response, since no client can decode one that differs from the document's own schema.
    private func checkResponse(_ scenario: Scenario, _ match: OperationMatch) throws {
        guard scenario.failureStatus == nil, let answer = scenario.response, let body = answer.body else { return }
        let response =
            match.operation.responses.first { $0.status == .code(answer.status) }
            ?? match.operation.responses.first { $0.status == .range(answer.status / 100) }
            ?? match.operation.responses.first { $0.status == .default }
        guard let response else {
            throw Unprepared.inexpressible("the document has no answer of status \(answer.status)")
        }
        let media = response.content.first { Scenario.Body.essence($0.name) == body.essence }
        guard let media = media ?? response.content.first(where: { $0.name == "*/*" }) else {
            throw Unprepared.inexpressible("the document has no answer of type \(body.essence)")
        }
        guard body.isJSON, let schema = media.schema, case .string(let text)? = body.raw else { return }
        if let problem = SchemaFit(document: planned.document).problem(try WireJSON(parsing: text), schema) {
            throw Unprepared.inexpressible("answer: \(problem)")
        }
    }

    private func documentsFailure(_ scenario: Scenario, _ match: OperationMatch) -> Bool {
        guard let status = scenario.failureStatus else { return false }
        return match.operation.responses.contains { $0.status == .code(status) || $0.status == .range(status / 100) }
    }

    private func headers(_ scenario: Scenario) -> [Pair] {
        (scenario.response?.headers ?? [:]).keys.sorted().compactMap { name in
            planned.plan.headers.first { $0.wireName.lowercased() == name.lowercased() }
                .map { Pair(name: name, value: quoted($0.name)) }
        }
    }

    // MARK: Credentials

    /// The credentials that the request shows. A client with one credential requires it, unless some calls need none.
    private func credentials(_ scenario: Scenario) -> String {
        let plans = planned.plan.credentials
        return plans.compactMap { plan -> String? in
            guard let secret = secret(plan.placement, scenario) ?? (planned.plan.mayLackCredentials ? nil : "none") else {
                return nil
            }
            return "\(quoted(plan.label)): \(literal(secret)), "
        }.joined()
    }

    private func secret(_ placement: CredentialPlan.Placement, _ scenario: Scenario) -> String? {
        switch placement {
        case .bearer:
            let header = scenario.headers["authorization"]
            return header.flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst("Bearer ".count)) : nil }
        case .header(let name): return scenario.headers[name.lowercased()]
        case .query(let name): return scenario.queryPairs.first { $0.name == name }?.value
        case .basic:
            let encoded = scenario.headers["authorization"].flatMap { header in
                header.hasPrefix("Basic ") ? Data(base64Encoded: String(header.dropFirst("Basic ".count))) : nil
            }
            return encoded.map { String(decoding: $0, as: UTF8.self) }
        case .cookie(let name): return scenario.cookies.first { $0.name == name }?.value
        }
    }
}

/// Quotes a name that is a keyword.
func quoted(_ name: String) -> String {
    SwiftKeywords.contains(name) ? "`\(name)`" : name
}

/// Any text as a Swift string literal.
func literal(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"]
    let parts = text.unicodeScalars.map { scalar in
        escapes[scalar] ?? (scalar.value < 0x20 ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar))
    }
    return "\"" + parts.joined() + "\""
}
