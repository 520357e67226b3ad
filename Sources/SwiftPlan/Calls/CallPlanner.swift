import Diagnostics
import OpenAPI

/// Decides everything about one operation but its pages, which need the types of all answers.
struct CallPlanner {
    let operation: Operation
    let name: String
    let types: TypePlanner
    let credentials: CredentialPlanner
    let errors: ErrorPlanner

    func plan(_ nested: inout NestedTypes) -> CallPlan {
        let parameters = ParameterPlanner(operation: operation, callName: name, types: types).plan(&nested)
        let body = body(&nested)
        return CallPlan(
            name: name,
            operation: operation.operationID ?? "\(operation.method) \(operation.path)",
            method: operation.method,
            path: path(parameters),
            pathTemplate: operation.path,
            documentation: documentation,
            isDeprecated: operation.isDeprecated,
            parameters: parameters.filter(\.isRequired) + parameters.filter { !$0.isRequired },
            body: body,
            result: ResultPlanner(operation: operation, name: name, types: types).plan(&nested),
            errors: errorResponses(&nested),
            paging: nil,
            security: credentials.alternatives(operation.security)
        )
    }

    private var documentation: Documentation {
        var notes: [String] = []
        if let limit = operation.extensions.rateLimit {
            let scope = limit.per.map { " per `\($0)`" } ?? ""
            let calls = limit.calls == 1 ? "1 call" : "\(limit.calls) calls"
            notes.append("Rate limit: \(calls) in \(Self.duration(limit.window))\(scope).")
        }
        let hasSummary = operation.summary != nil
        return Documentation(
            summary: operation.summary ?? operation.description,
            details: hasSummary ? operation.description : nil,
            notes: notes)
    }

    private static func duration(_ milliseconds: Int) -> String {
        switch milliseconds {
        case 60_000: "a minute"
        case 1000: "a second"
        case let whole where whole % 1000 == 0: "\(whole / 1000) seconds"
        default: "\(milliseconds) milliseconds"
        }
    }

    /// The template cut at its parameters (OpenAPI 3.1 §4.8.8.2).
    private func path(_ parameters: [ParameterPlan]) -> [CallPlan.PathPiece] {
        var pieces: [CallPlan.PathPiece] = []
        var rest = operation.path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            let parameter = parameters.first { $0.isInPath && $0.wireName == name }
            pieces.append(.literal(String(rest[..<open])))
            pieces.append(parameter.map(CallPlan.PathPiece.parameter) ?? .literal(String(rest[open...close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.literal(String(rest))]
    }

    private func body(_ nested: inout NestedTypes) -> BodyPlan? {
        guard let body = operation.requestBody, let media = body.content.preferred else { return nil }
        let documentation = Documentation(summary: body.description)
        if media.isForm {
            let type = types.use(media.schema, .sent, name: name + "Body", &nested)
            return BodyPlan(
                type: type, isRequired: body.isRequired, encoding: .form(media.encodings.compactMap(\.formField)),
                documentation: documentation)
        }
        guard media.isJSON else {
            return BodyPlan(
                type: media.isText ? .builtin(.string) : .formatted(.base64), isRequired: body.isRequired,
                encoding: media.isText ? .text(media.name) : .data(media.name), documentation: documentation)
        }
        let type = types.use(media.schema, .sent, name: name + "Body", &nested)
        return BodyPlan(type: type, isRequired: body.isRequired, encoding: .json, documentation: documentation)
    }

    private func errorResponses(_ nested: inout NestedTypes) -> [ErrorResponsePlan] {
        let successes = operation.successResponses.map(\.status)
        return operation.responses.filter { !successes.contains($0.status) }.map { response in
            let media = response.content.first(where: \.isJSON)
            let type = media.map { media in
                types.use(media.schema, .received, name: name + "Error" + Self.nameSuffix(response.status), &nested)
            }
            return ErrorResponsePlan(status: response.status, caseName: errors.caseName(for: type))
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

extension Operation {
    /// Those of the 2xx statuses; the default where there is no other answer.
    var successResponses: [Response] {
        let successes = responses.filter { response in
            switch response.status {
            case .code(let code): (200..<300).contains(code)
            case .range(let digit): digit == 2
            case .default: false
            }
        }
        return successes.isEmpty && responses.count == 1 ? responses.filter { $0.status == .default } : successes
    }
}

extension [MediaType] {
    /// JSON before forms before all others.
    var preferred: MediaType? {
        first(where: \.isJSON) ?? first(where: \.isForm) ?? first
    }
}

extension MediaType {
    private var essence: String {
        (name.split(separator: ";").first.map(String.init) ?? name).lowercased().filter { $0 != " " }
    }

    var isJSON: Bool {
        ["application/json", "text/json", "*/*", "application/*"].contains(essence) || essence.hasSuffix("+json")
    }

    var isForm: Bool {
        essence == "application/x-www-form-urlencoded"
    }

    var isText: Bool {
        essence.hasPrefix("text/") && essence != "text/event-stream"
    }
}

extension Encoding {
    /// `nil` where it says nothing of the style.
    fileprivate var formField: FormField? {
        guard style != nil || explode != nil else { return nil }
        let style = style ?? .form
        return FormField(property: property, style: style, explode: explode ?? (style == .form))
    }
}
