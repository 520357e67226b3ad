import Diagnostics
import OpenAPI
import SchemaNormalization

/// Plans the value of a successful response: the only documented type, or an enum by status.
struct ResultPlanner {
    let operation: Operation
    let name: String
    let types: TypePlanner
    /// The scope of the types of inline schemas.
    let scope: TypeScope

    struct AcceptedResult {
        var result: ResultPlan
        /// The `Accept` header; `nil` for JSON, or for any type that the server chooses.
        var accept: String?
        /// The suffix of the name of the call that accepts this result.
        var suffix = ""
    }

    struct AcceptedResults {
        var main: AcceptedResult
        /// The results of other kinds, each for a separate call.
        var others: [AcceptedResult] = []
    }

    func plans() -> AcceptedResults {
        let responses = operation.successResponses
        // The content of a redirect does not matter, only its target.
        let choices = responses.map { $0.status.redirects.isEmpty ? MediaChoice($0.content, types) : nil }
        let withBody = zip(responses, choices).filter { !$0.0.status.isBodiless }
        if withBody.count == 1, let choice = withBody[0].1 {
            return plans(of: choice, orNothing: withBody.count < responses.count)
        }
        var planned: [(Response.Status, ResultPlan)] = []
        for (response, choice) in zip(responses, choices) {
            choice.map { $0.report($0.others + $0.leftOut, to: types.context.diagnostics) }
            planned.append((response.status, result(of: choice?.main, isAlone: false)))
        }
        let accepted = choices.compactMap { $0 }.flatMap { [$0.main] + $0.equivalents(of: $0.main) }
        return AcceptedResults(main: AcceptedResult(result: union(planned), accept: Self.accept(accepted)))
    }

    /// - Parameter orNothing: True if there is a status without a body.
    private func plans(of choice: MediaChoice, orNothing: Bool) -> AcceptedResults {
        choice.report(choice.leftOut, to: types.context.diagnostics)
        let given: (ResultPlan) -> ResultPlan = { orNothing ? $0.orNothing : $0 }
        let main = AcceptedResult(
            result: given(result(of: choice.main, isAlone: true)),
            accept: Self.accept([choice.main] + choice.equivalents(of: choice.main)))
        let others = choice.others.map { media in
            let suffix = suffix(media)
            let planner = ResultPlanner(operation: operation, name: name + suffix, types: types, scope: scope)
            return AcceptedResult(
                result: given(planner.result(of: media, isAlone: true)),
                accept: Self.accept([media] + choice.equivalents(of: media)), suffix: suffix)
        }
        return AcceptedResults(main: main, others: others)
    }

    /// Returns the value of an error body in its main media type, because the actual type is unknown until the response
    /// arrives.
    func error(_ response: Response, suffix: String) -> ResultPlan {
        guard let choice = MediaChoice(response.content, types) else { return .nothing }
        choice.report(choice.others + choice.leftOut, to: types.context.diagnostics)
        return result(of: choice.main, isAlone: false, suffix: suffix)
    }

    private func suffix(_ media: MediaType) -> String {
        switch media.kind(in: types.context) {
        case .json: SwiftName.upperCamel(media.distinction, empty: "JSON")
        case .lines: "Lines"
        case .events: "Events"
        case .form, .xml, .text: "Text"
        case .multipart, .data: "Data"
        }
    }

    /// Returns the `Accept` header; `nil` for JSON, unless its media type has another name.
    private static func accept(_ media: [MediaType]) -> String? {
        var names: [String] = []
        for media in media where !names.contains(media.meaning) {
            names.append(media.meaning)
        }
        return names.isEmpty || names == ["application/json"] ? nil : names.joined(separator: ", ")
    }

    // MARK: One response

    /// - Parameter isAlone: True if the response can be a stream. One of several responses is decoded as a whole.
    private func result(of media: MediaType?, isAlone: Bool, suffix: String = "Response") -> ResultPlan {
        guard let media else { return .nothing }
        switch media.kind(in: types.context) {
        case .json:
            return .json(types.bodyUse(media.schema, .received, naming: TypeNaming(scope, name + suffix)))
        case .events where isAlone:
            return .events(EventDataPlanner(types: types).data(of: media, naming: TypeNaming(scope, name + "Event")))
        case .lines where isAlone:
            return .lines(types.element(of: media, .received, naming: TypeNaming(scope, name + "Line")))
        case .events, .lines:
            types.context.diagnostics.report(
                PlanFinding.streamAsText,
                "a stream that is an error, or one of several responses, is received as a whole, as text",
                at: media.location)
            return .text
        case .xml:
            types.reportXML(media)
            return .text
        case .text, .form:
            types.reportText(media, .received)
            return .text
        case .data, .multipart:
            types.reportBytes(media, .received)
            return .data
        }
    }

    private func union(_ results: [(status: Response.Status, result: ResultPlan)]) -> ResultPlan {
        let withBody = results.filter { !$0.status.isBodiless }
        guard let first = withBody.first?.result else { return .nothing }
        guard withBody.allSatisfy({ $0.result == first }) else { return .byStatus(enumeration(results)) }
        return withBody.count < results.count ? first.orNothing : first
    }

    private func enumeration(_ results: [(status: Response.Status, result: ResultPlan)]) -> TypeName {
        var names = NameScope(reserved: ReservedNames.members)
        let cases = results.map { status, result in
            ResponseCasesPlan.Case(name: names.claim(Self.caseName(status)), status: status, result: result)
        }
        let given = scope.claim(SwiftName.upperCamel(name) + "Answer", of: operation.position)
        types.add(
            TypePlan(
                name: given.name, documentation: Documentation(summary: "The response, by its status."),
                isDeprecated: false, shape: .responses(ResponseCasesPlan(cases: cases)), nested: [], isEncodable: false,
                isDecodable: false, isSent: false, isReceived: true, origin: given.origin))
        return given.name
    }

    /// Returns the name of a case, after the reason phrases of RFC 9110 §15.3.
    private static func caseName(_ status: Response.Status) -> String {
        switch status {
        case .code(200): "ok"
        case .code(201): "created"
        case .code(202): "accepted"
        case .code(203): "nonAuthoritativeInformation"
        case .code(204): "noContent"
        case .code(205): "resetContent"
        case .code(206): "partialContent"
        case .code(207): "multiStatus"
        case .range(3): "redirect"
        case .code(let code): "status\(code)"
        case .range: "success"
        case .default: "other"
        }
    }
}

extension ResultPlan {
    /// The same value where another status has no body. A stream is then empty.
    fileprivate var orNothing: Self {
        switch self {
        case .json(.optional), .nothing, .optional, .events, .lines, .byStatus: self
        case .json(let type): .json(.optional(type))
        case .text, .data: .optional(self)
        }
    }
}

extension ResultPlan {
    /// True if the value may be missing.
    var isOptional: Bool {
        switch self {
        case .json(.optional), .optional: true
        default: false
        }
    }
}
