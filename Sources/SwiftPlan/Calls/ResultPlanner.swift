import OpenAPI

/// Decides what a successful answer gives: the one shape that the document has for it, or an enum by status.
struct ResultPlanner {
    let operation: Operation
    let name: String
    let types: TypePlanner

    func plan(_ nested: inout NestedTypes) -> ResultPlan {
        let answers = operation.successResponses.map { ($0.status, result(of: $0, &nested)) }
        guard let first = answers.first?.1 else { return .nothing }
        guard answers.contains(where: { $0.1 != first }) else { return first }
        return .byStatus(enumeration(answers, &nested))
    }

    private func result(of response: Response, _ nested: inout NestedTypes) -> ResultPlan {
        guard let media = response.content.preferred else { return .nothing }
        if media.isJSON {
            return .json(types.use(media.schema, .received, name: name + "Response", &nested))
        }
        return media.isText ? .text(accept: media.name) : .data(accept: media.name)
    }

    private func enumeration(
        _ answers: [(status: Response.Status, result: ResultPlan)], _ nested: inout NestedTypes
    ) -> TypeName {
        var scope = NameScope(reserved: ReservedNames.members)
        let cases = answers.map { status, result in
            AnswerPlan.Case(name: scope.claim(Self.caseName(status)), status: status, result: result)
        }
        return nested.claim(SwiftName.upperCamel(name) + "Answer") { name in
            TypePlan(
                name: name, documentation: Documentation(summary: "What is answered, by status."),
                isDeprecated: false, shape: .answer(AnswerPlan(cases: cases)), nested: [], isEncodable: false,
                isDecodable: false, pointer: operation.pointer)
        }
    }

    /// The reason phrases of RFC 9110 §15.3.
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
        case .code(let code): "status\(code)"
        case .range: "success"
        case .default: "other"
        }
    }
}
