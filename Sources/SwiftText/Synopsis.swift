public import SwiftPlan

/// A printer of declarations without their bodies, as users of a client see them.
public struct Synopsis {
    private let plan: ClientPlan
    private let spelling: Spelling
    private let errors: ErrorStatuses
    /// The most members of a type that are listed.
    private static let maximumMembers = 30

    /// Creates the printer of a client's declarations.
    public init(of plan: ClientPlan) {
        self.plan = plan
        spelling = Spelling(client: plan.name)
        errors = ErrorStatuses(plan)
    }

    /// Returns the signature of the function that creates a call: `client.pets.get(id: String) -> Call<Pet>`.
    public func text(of call: CallPlan, in group: GroupPlan) -> String {
        let text = CallText(plan: plan, call: call, spelling: spelling, errors: errors)
        return "client.\(group.name).\(call.name)(\(text.arguments.joined(separator: ", "))) -> \(text.resultType)"
    }

    /// Returns the declaration of a property: `var name: String?`.
    public func text(of property: PropertyPlan) -> String {
        "var \(identifier(property.name)): \(spelling.type(of: property))"
    }

    /// Returns the declaration of a type with its members, of which at most 30 are listed. The rest is `…`.
    public func text(of type: TypePlan) -> String {
        let (word, members) = parts(of: type)
        guard !members.isEmpty else { return "\(word) \(plan.name).\(type.name) {}" }
        let shown = members.prefix(Self.maximumMembers) + (members.count > Self.maximumMembers ? ["…"] : [])
        return "\(word) \(plan.name).\(type.name) {\n" + shown.map { "    \($0)\n" }.joined() + "}"
    }

    private func parts(of type: TypePlan) -> (word: String, members: [String]) {
        switch type.shape {
        case .structure(let structure):
            let own =
                structure.properties.map { text(of: $0) }
                + structure.compositions.map { "var \($0.name): \(spelling.type($0.type))" }
            let additional = structure.additional.map { ["var \($0.name): [String: \(spelling.type($0.type))]"] } ?? []
            return ("struct", own + additional)
        case .enumeration(let enumeration):
            let unknown = enumeration.unknownName.map { ["case \($0)(\(enumeration.rawType.rawValue))"] } ?? []
            return ("enum", enumeration.cases.map { "case \(identifier($0.name))" } + unknown)
        case .union(let union):
            let unknown = union.unknownName.map { ["case \($0)(JSON)"] } ?? []
            return ("enum", union.cases.map { "case \(identifier($0.name))(\(spelling.type($0.type)))" } + unknown)
        case .responses(let plan): return ("enum", plan.cases.map { "case \(identifier($0.name))" })
        case .event(let event): return ("enum", event.cases.map { "case \(identifier($0.name))" })
        case .multipart(let multipart): return ("struct", multipart.structure.properties.map { text(of: $0) })
        }
    }
}
