import Diagnostics
import OpenAPI

/// Decides the arguments of a call, apart from its body.
struct ParameterPlanner {
    let operation: Operation
    let callName: String
    let types: TypePlanner

    func plan(_ nested: inout NestedTypes) -> [ParameterPlan] {
        var scope = NameScope(reserved: hasAnyContentType ? ["body", "contentType"] : ["body"])
        let parameters = operation.parameters
        let labels = scope.claimAll(parameters.map(wish), types.ledger)
        var internalNames = NameScope(reserved: Self.hiding)
        let names = internalNames.claimAll(labels.map { ($0.name, $0.name) })
        return zip(parameters, zip(labels, names)).map { parameter, names in
            self.parameter(parameter, names.0, internalName: names.1, &nested)
        }
    }

    private func wish(_ parameter: Parameter) -> NameWish {
        let key = SpecPlaces.key(of: operation).part(.parameter, "parameters", parameter.place.rawValue, parameter.name)
        return NameWish(
            key, at: parameter.location, spelling: parameter.name, pinned: parameter.swiftName,
            else: SwiftName.lowerCamel(parameter.name))
    }

    /// Whether the media type of the body is an argument, too.
    private var hasAnyContentType: Bool {
        operation.requestBody?.content.contains { $0.isRange && $0.kind(in: types.document) == .data } ?? false
    }

    private func parameter(
        _ parameter: Parameter, _ label: GivenName, internalName: String, _ nested: inout NestedTypes
    ) -> ParameterPlan {
        let (schema, form) = form(of: parameter)
        let target = schema.map { types.document[types.classifier.canonical($0).id] }
        return ParameterPlan(
            origin: label.origin,
            wireName: parameter.name,
            label: label.name,
            internalName: internalName,
            type: type(schema, form, label.name, &nested),
            isRequired: parameter.isRequired,
            place: parameter.place,
            form: form,
            documentation: Documentation(
                summary: parameter.description ?? target?.description,
                notes: schema.map { DocumentationPlanner.facts(types.document[$0], target: target ?? types.document[$0]) } ?? []),
            isDeprecated: parameter.isDeprecated
        )
    }

    private func type(
        _ schema: SchemaID?, _ form: ParameterPlan.Form, _ label: String, _ nested: inout NestedTypes
    ) -> TypeUse {
        guard form != .text else { return .builtin(.string) }
        guard let schema else { return .builtin(.json) }
        var place = TypePlace(nested: nested, name: callName + label.capitalizedFirst, .sent)
        let type = types.use(schema, in: &place).type
        nested = place.nested
        return type
    }

    private func form(of parameter: Parameter) -> (SchemaID?, ParameterPlan.Form) {
        switch parameter.value {
        case .styled(let schema, let style, let explode, let allowReserved):
            return (schema, .styled(style, explode: explode, allowReserved: allowReserved))
        case .content(let media):
            switch media.kind(in: types.document) {
            case .json: return (media.schema, .json)
            case .form where parameter.place == .querystring:
                return (media.schema, .pairs(media.encodings.compactMap(\.formField)))
            case .text: return (media.schema, .text)
            default:
                types.diagnostics.warning(
                    "parameter-as-text", "'\(media.name)' has no form as a parameter but its text, which is sent as it is",
                    at: media.location, pointer: parameter.pointer)
                return (media.schema, .text)
            }
        }
    }

    /// A keyword may be a label but not a variable, and some names would hide what the function needs.
    private static let hiding = SwiftKeywords.all.union(["body", "call", "request", "session"])
}
