import OpenAPI
import YAMLTree

/// Collects the shapes of an API's error bodies, and names a case for each.
final class ErrorPlanner {
    private(set) var cases: [ErrorCasePlan] = []
    private var names: [ResultPlan: String] = [:]
    private let types: TypePlanner
    private var scope = NameScope(
        reserved: ReservedNames.members.union([ErrorCasePlan.unreadableName]), suffix: "Body")

    init(types: TypePlanner) {
        self.types = types
        scope.keep(
            types.context.ledger.keptNames(.error) { key in
                let type = APIKey(.type, steps: key.steps)
                // A key without a schema does not depend on the document.
                return !type.pointer.contains("#") || types.context.ledger.isInSpec(type)
            })
    }

    /// - Parameter location: The place of the response.
    func caseName(for body: ResultPlan, at location: SourceLocation) -> String {
        if let known = names[body] { return known }
        let name = preferredName(body)
        let key = typeKey(of: body).map { APIKey(.error, steps: $0.steps) } ?? APIKey(.error, name)
        let given = scope.claim(NamePreference(key, at: location, spelling: name, name), types.context.ledger)
        names[body] = given.name
        cases.append(ErrorCasePlan(origin: given.origin, name: given.name, body: body))
        return given.name
    }

    private func typeKey(of body: ResultPlan) -> APIKey? {
        if case .json(.named(let name)) = body { types.names.key(of: name) } else { nil }
    }

    private func preferredName(_ body: ResultPlan) -> String {
        switch body {
        case .json(.named(let name)): SwiftName.lowerCamel(name.last)
        case .json(.builtin(.string)): "string"
        case .json(.array): "list"
        case .json(.dictionary): "object"
        case .json: "json"
        case .text: "text"
        case .data: "data"
        case .nothing, .optional, .events, .lines, .byStatus: "empty"
        }
    }
}
