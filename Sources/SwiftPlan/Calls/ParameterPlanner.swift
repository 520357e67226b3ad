import Diagnostics
import OpenAPI
import SchemaNormalization

/// Plans the arguments of a call, apart from its body.
struct ParameterPlanner {
    let operation: Operation
    let callName: String
    let types: TypePlanner
    /// The scope of the types of inline schemas.
    let scope: TypeScope

    private var context: PlanContext { types.context }

    func plan() -> [ParameterPlan] {
        var scope = NameScope(reserved: hasAnyContentType ? ["body", "contentType"] : ["body"])
        let parameters = operation.parameters
        let labels = scope.claimAll(parameters.map(preference), context.ledger)
        var internalNames = NameScope(reserved: Self.hiding)
        let names = internalNames.claimAll(labels.map { ($0.name, $0.name) })
        return zip(parameters, zip(labels, names)).map { parameter, names in
            self.parameter(parameter, names.0, internalName: names.1)
        }
    }

    private func preference(_ parameter: Parameter) -> NamePreference {
        let key = SpecPointers.key(of: operation).part(.parameter, parameter.placement.rawValue, parameter.name)
        return NamePreference(
            key, at: parameter.location, spelling: parameter.name, pinned: parameter.swiftName,
            else: SwiftName.lowerCamel(parameter.name))
    }

    /// True if the caller gives the media type of the body as an argument.
    private var hasAnyContentType: Bool {
        operation.requestBody?.content.contains { $0.isRange && $0.kind(in: context) == .data } ?? false
    }

    private func parameter(
        _ parameter: Parameter, _ label: GivenName, internalName: String
    ) -> ParameterPlan {
        StyleCheck(context: context, parameter: parameter).report()
        let (schema, form) = form(of: parameter)
        let target = schema.map { context.source(context.schema($0)) }
        let declared = type(schema, form, label.name)
        let type = isUUID(parameter, declared, target) ? .formatted(.uuid) : declared
        return ParameterPlan(
            origin: label.origin,
            wireName: parameter.name,
            label: label.name,
            internalName: internalName,
            type: type,
            isRequired: parameter.isRequired,
            placement: parameter.placement,
            form: form,
            documentation: Documentation(
                summary: parameter.description ?? target?.description,
                details: target?.description,
                notes: schema.map { notes($0, type) } ?? []),
            isDeprecated: parameter.isDeprecated
        )
    }

    /// Returns true if responses have the same value as a UUID, so that the argument is a UUID as well.
    private func isUUID(_ parameter: Parameter, _ type: TypeUse, _ annotations: Schema?) -> Bool {
        guard case .styled = parameter.value, type == .builtin(.string), let annotations else { return false }
        return context.uuids.contains(parameter, of: operation, annotations)
    }

    private func notes(_ schema: SchemaID, _ type: TypeUse) -> [String] {
        let use = context.schemas.use(schema)
        return DocumentationPlanner.facts(
            context.site(use), target: context.source(context.schemas[use]),
            ValuePlanner(types: types, use: use, type: type).shown)
    }

    private func type(_ schema: SchemaID?, _ form: ParameterPlan.Form, _ label: String) -> TypeUse {
        guard form != .text else { return .builtin(.string) }
        guard let schema else { return .builtin(.json) }
        return types.use(schema, .sent, naming: TypeNaming(scope, callName + label.capitalizedFirst))
    }

    private func form(of parameter: Parameter) -> (SchemaID?, ParameterPlan.Form) {
        switch parameter.value {
        case .styled(let schema, let style, let explode, let allowReserved):
            return (schema, .styled(style, explode: explode, allowReserved: allowReserved))
        case .content(let media):
            switch media.kind(in: context) {
            case .json: return (media.schema, .json)
            case .form where parameter.placement == .querystring:
                return (media.schema, .pairs(media.encodings.compactMap(\.formField)))
            case .text: return (media.schema, .text)
            default:
                context.diagnostics.report(
                    PlanFinding.parameterAsText,
                    "the client cannot encode a parameter as '\(media.name)'; its text is sent unchanged",
                    at: media.location, pointer: parameter.pointer)
                return (media.schema, .text)
            }
        }
    }

    /// Names that a label can have, but not a variable in the function: keywords, and names that the function uses.
    private static let hiding = SwiftKeywords.all.union(["body", "call", "request", "session"])
}
