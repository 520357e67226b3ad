import Diagnostics
import OpenAPI

/// Decides the arguments of a call, apart from its body.
struct ParameterPlanner {
    let operation: Operation
    let callName: String
    let types: TypePlanner

    func plan(_ nested: inout NestedTypes) -> [ParameterPlan] {
        var scope = NameScope(reserved: ["body"])
        let parameters = operation.parameters.filter { $0.place != .querystring }
        let labels = scope.claimAll(
            parameters.map { ($0.name, $0.swiftName ?? SwiftName.lowerCamel($0.name)) })
        var internalNames = NameScope(reserved: Self.hiding)
        let names = internalNames.claimAll(labels.map { ($0, $0) })
        return zip(parameters, zip(labels, names)).compactMap { parameter, names in
            self.parameter(parameter, label: names.0, internalName: names.1, &nested)
        }
    }

    private func parameter(
        _ parameter: Parameter, label: String, internalName: String, _ nested: inout NestedTypes
    ) -> ParameterPlan? {
        guard case .styled(let schema, let style, let explode, _) = parameter.value else {
            types.diagnostics.warning(
                "unsupported-parameter", "the parameter '\(parameter.name)' is sent as a media type, and is left out",
                at: parameter.location, pointer: parameter.pointer)
            return nil
        }
        var place = TypePlace(nested: nested, name: callName + label.capitalizedFirst, .sent)
        let type = types.use(schema, in: &place).type
        nested = place.nested
        let target = types.document[types.classifier.canonical(schema).id]
        return ParameterPlan(
            wireName: parameter.name,
            label: label,
            internalName: internalName,
            type: type,
            isRequired: parameter.isRequired,
            placement: placement(parameter.place, style, explode),
            documentation: Documentation(
                summary: parameter.description ?? target.description,
                notes: DocumentationPlanner.facts(types.document[schema], target: target)),
            isDeprecated: parameter.isDeprecated
        )
    }

    /// A keyword may be a label but not a variable, and some names would hide what the function needs.
    private static let hiding = SwiftKeywords.all.union(["body", "call", "request", "session"])

    private func placement(
        _ place: Parameter.Place, _ style: Parameter.Style, _ explode: Bool
    ) -> ParameterPlan.Placement {
        switch place {
        case .path: .path(style, explode: explode)
        case .query, .querystring: .query(style, explode: explode)
        case .header: .header(explode: explode)
        case .cookie: .cookie(explode: explode)
        }
    }
}
