import Foundation
import OpenAPI
import SwiftPlan

/// The arguments of a call for the parameters of a scenario's request.
struct ParameterArguments {
    let planned: PlannedDocument
    let match: OperationMatch
    let scenario: Scenario

    /// `label: argument("…")`, in the order of the client's function.
    func texts() throws -> [String] {
        var values: [String: WireJSON] = [:]
        for parameter in match.operation.parameters {
            guard let value = try value(of: parameter) else { continue }
            if let schema = parameter.schema,
                let problem = SchemaFit(document: planned.document).problem(value, schema, at: parameter.name)
            {
                throw Unprepared.inexpressible(problem)
            }
            values[Self.key(parameter.placement, parameter.name)] = value
        }
        let texts = match.call.parameters.compactMap { plan -> String? in
            values.removeValue(forKey: Self.key(plan.placement, plan.wireName)).map { value in
                "\(quoted(plan.label)): argument(\(literal(value.text)))"
            }
        }
        if let missing = values.keys.min() {
            throw Unprepared.impossible("the client's function has no argument for \(missing)")
        }
        return texts
    }

    private static func key(_ placement: Parameter.Placement, _ name: String) -> String {
        "\(placement.rawValue) '\(placement == .header ? name.lowercased() : name)'"
    }

    private func value(of parameter: Parameter) throws -> WireJSON? {
        // OpenAPI 3.1 §4.8.12.2.1: these header parameters are ignored.
        let isIgnored = ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
        guard parameter.placement != .header || !isIgnored else { return nil }
        guard case .styled(let schema, let style, let explode, let allowReserved) = parameter.value else {
            return try contentValue(of: parameter)
        }
        let text = StyledText(
            name: parameter.name, schema: SchemaView(document: planned.document, id: schema), style: style,
            explode: explode)
        switch parameter.placement {
        case .path: return try pathValue(parameter.name, text, allowReserved)
        case .query, .querystring: return text.queryValue(scenario.queryPairs, others: others(parameter))
        case .header: return scenario.headers[parameter.name.lowercased()].flatMap(text.headerValue)
        case .cookie: return text.queryValue(scenario.cookies, others: others(parameter))
        }
    }

    private func pathValue(_ name: String, _ text: StyledText, _ allowReserved: Bool) throws -> WireJSON? {
        guard let raw = match.pathTexts[name] else { return nil }
        guard allowReserved || !raw.contains("/") else {
            throw Unprepared.inexpressible(
                "a '/' stands in the path parameter '\(name)', which only RFC 6570's {+\(name)} or {/\(name)} gives")
        }
        guard let value = text.pathValue(raw) else {
            throw Unprepared.inexpressible("'\(raw)' is not in the style of the path parameter '\(name)'")
        }
        return value
    }

    /// The value of a parameter that is written as JSON.
    private func contentValue(of parameter: Parameter) throws -> WireJSON? {
        let text: String?
        switch parameter.placement {
        case .path: text = match.pathTexts[parameter.name]?.removingPercentEncoding
        case .query: text = scenario.queryPairs.first { $0.name == parameter.name }?.value
        case .header: text = scenario.headers[parameter.name.lowercased()]
        case .cookie: text = scenario.cookies.first { $0.name == parameter.name }?.value
        case .querystring: text = nil
        }
        return try text.map { try WireJSON(parsing: $0) }
    }

    private func others(_ parameter: Parameter) -> Set<String> {
        Set(match.operation.parameters.filter { $0.placement == parameter.placement }.map(\.name)).subtracting([parameter.name])
    }
}

extension Parameter {
    fileprivate var schema: SchemaID? {
        switch value {
        case .styled(let schema, _, _, _): schema
        case .content(let media): media.schema
        }
    }
}
