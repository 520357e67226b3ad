import OpenAPI
import SchemaNormalization
import YAMLTree

/// Finds the values of a property that generated code can write: its constant, its default, or the tag of its object.
struct ValuePlanner {
    let types: TypePlanner
    let use: SchemaUse
    let type: TypeUse

    private var context: PlanContext { types.context }
    private var schema: NormalSchema { context.schemas[use] }

    /// The value of a `const`; `nil` if Swift has no exact literal for it.
    var constant: DefaultValue? {
        guard case .scalar(let scalar) = schema.form, let node = scalar.constant else { return nil }
        switch type {
        case .builtin(.double), .builtin(.float): return nil
        default: return DefaultPlanner(types: types).scalar(node, type)
        }
    }

    /// The documented default. A constant and the only value of an enum are defaults as well.
    var defaultValue: DefaultValue? {
        defaultNode.flatMap { DefaultPlanner(types: types).value($0, use, type) }
    }

    private var defaultNode: YAMLNode? {
        context.defaultValue(use) ?? schema.form.onlyValue
    }

    // MARK: - Tags

    /// Returns a discriminator value as the property writes it.
    func tag(_ tag: String) -> DefaultValue? {
        switch type {
        case .builtin(.string): return .string(tag)
        case .named(let name):
            guard case .enumeration(let values) = schema.form, let key = types.names.key(of: name) else { return nil }
            let cases = EnumPlanner(key: key, ledger: context.ledger, primitives: context.primitives).plan(values).cases
            return cases.first { $0.value == .string(tag) }.map { .enumCase($0.name) }
        default: return nil
        }
    }

    func canBe(_ tag: String) -> Bool { self.tag(tag) != nil }

    // MARK: - In words

    /// The value that the doc comment states.
    var shown: DocumentationPlanner.Value? {
        if case .scalar(let scalar) = schema.form, let text = scalar.constant?.text { return .always(text) }
        guard let node = context.defaultValue(use), !node.isNull else { return nil }
        return (node.text ?? ExampleText.compactJSON(node)).map { .byDefault($0) }
    }
}
