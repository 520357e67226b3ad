import OpenAPI

/// Collects the shapes of error bodies of a whole API, and names a case for each.
final class ErrorPlanner {
    private(set) var cases: [ErrorCasePlan] = []
    private var scope = NameScope(reserved: ReservedNames.members, suffix: "Body")

    func caseName(for type: TypeUse?) -> String {
        if let known = cases.first(where: { $0.type == type }) { return known.name }
        let name = scope.claim(wish(type))
        cases.append(ErrorCasePlan(name: name, type: type))
        return name
    }

    private func wish(_ type: TypeUse?) -> String {
        switch type {
        case nil: "empty"
        case .named(let name): SwiftName.lowerCamel(name.last)
        case .builtin(.string): "text"
        case .array: "list"
        case .dictionary: "object"
        default: "json"
        }
    }
}
