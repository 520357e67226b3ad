import OpenAPI

/// Collects the shapes of error bodies of a whole API, and names a case for each.
final class ErrorPlanner {
    private(set) var cases: [ErrorCasePlan] = []
    private var scope = NameScope(reserved: ReservedNames.members, suffix: "Body")

    func caseName(for body: ResultPlan) -> String {
        if let known = cases.first(where: { $0.body == body }) { return known.name }
        let name = scope.claim(wish(body))
        cases.append(ErrorCasePlan(name: name, body: body))
        return name
    }

    private func wish(_ body: ResultPlan) -> String {
        switch body {
        case .json(.named(let name)): SwiftName.lowerCamel(name.last)
        case .json(.builtin(.string)): "string"
        case .json(.array): "list"
        case .json(.dictionary): "object"
        case .json: "json"
        case .text: "text"
        case .data: "data"
        case .nothing, .events, .lines, .byStatus: "empty"
        }
    }
}
