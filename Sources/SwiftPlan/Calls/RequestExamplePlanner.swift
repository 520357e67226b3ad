import OpenAPI
import SchemaNormalization
import YAMLTree

/// Plans the values of a call's example.
struct RequestExamplePlanner {
    let operation: Operation
    let context: PlanContext

    private var composer: ExampleComposer { ExampleComposer(context: context, direction: .sent) }

    func plan(_ call: CallPlan) -> RequestExamplePlan {
        var arguments: [String: ExampleJSON] = [:]
        for parameter in call.parameters {
            arguments[parameter.label] = value(parameter)?.json
        }
        let body = call.body.flatMap(value)
        return RequestExamplePlan(
            arguments: arguments, body: body?.json, bodyText: body.flatMap(ExampleText.json))
    }

    private func value(_ plan: ParameterPlan) -> ExampleValue? {
        let parameter = operation.parameters.first { $0.name == plan.wireName && $0.placement == plan.placement }
        guard let parameter else { return nil }
        if let shown = parameter.example ?? parameter.media?.examples.first?.value { return .node(shown) }
        guard plan.isRequired, let schema = parameter.schema else { return nil }
        return composer.value(context.schemas.use(schema), called: plan.wireName)
    }

    /// Returns the example of a body; `nil` for an optional body without an example in the document.
    private func value(_ plan: BodyPlan) -> ExampleValue? {
        let content = operation.requestBody?.content ?? []
        guard
            let media = content.first(where: { [$0.writtenName, $0.name, $0.nameInUTF8].contains(plan.mediaType) })
                ?? content.first
        else { return nil }
        if let shown = media.examples.first?.value { return .node(shown) }
        guard plan.isRequired, let schema = media.schema else { return nil }
        return composer.value(context.schemas.use(schema), called: plan.label)
    }
}

extension Parameter {
    fileprivate var schema: SchemaID? {
        switch value {
        case .styled(let schema, _, _, _): schema
        case .content(let media): media.schema
        }
    }
}
