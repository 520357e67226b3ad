import Diagnostics
import YAMLTree

extension SchemaReader {
    mutating func readStructure(_ keyword: SchemaKeyword.Structure, _ child: SourceNode) {
        switch keyword {
        case .properties:
            schema.properties = members(child).map {
                .init(name: $0.name, schema: $0.schema, location: $0.key.location)
            }
        case .required: readRequired(child)
        case .additionalProperties: schema.additionalProperties = additional(child)
        case .unevaluatedProperties:
            // Unlike `additionalProperties`, it applies to every part of an `allOf` (JSON Schema §11.3).
            guard !hasConditions(["if", "dependentSchemas", "$dynamicRef"]) else { break }
            if case .unspecified = schema.additionalProperties { schema.additionalProperties = additional(child) }
        case .patternProperties: schema.patternProperties = members(child).map { ($0.name, $0.schema) }
        case .propertyNames:
            schema.propertyNames = context.schema(at: child)
            reportIneffective("propertyNames", at: child)
        case .items: readItems(child)
        case .prefixItems: schema.prefixItems = schemas(child)
        }
    }

    /// Returns true if the schema has one of the keywords, which may describe more of a value.
    func hasConditions(_ keywords: [String]) -> Bool {
        keywords.contains { node.yaml[$0] != nil }
    }

    private mutating func readRequired(_ child: SourceNode) {
        guard child.yaml.bool == nil else { return reportMisplacedRequired(child) }
        guard let child = collection(child, .sequence, expected: "a list of property names") else { return }
        schema.requiredList = child.yaml
        var seen: Set<String> = []
        for element in child.yaml.elements {
            guard let name = element.text else {
                reportWrongType(of: element, "an element of 'required'", expected: "text")
                continue
            }
            if seen.insert(name).inserted { schema.required.append(name) }
        }
    }

    private func reportMisplacedRequired(_ child: SourceNode) {
        report(
            .misplacedRequired, "'required' must be a list of property names; it is ignored", at: child.yaml.location,
            help: "list the property in the 'required' of the object that has it")
    }

    private func additional(_ child: SourceNode) -> Schema.Additional {
        switch child.yaml.bool {
        case true: return .allowed
        case false: return .forbidden
        case nil: break
        }
        guard child.yaml.kind == .mapping else {
            reportWrongType(of: child, expected: "a schema, true or false")
            return .unspecified
        }
        // `{}` means `true`.
        return child.yaml.count == 0 ? .allowed : .schema(context.schema(at: child))
    }

    /// Reads `items`. A list of schemas, which drafts before 2020-12 allowed instead of `prefixItems`, is reported.
    private mutating func readItems(_ child: SourceNode) {
        guard child.yaml.kind == .sequence else {
            schema.items = context.schema(at: child)
            return
        }
        reportWrongType(
            of: child.yaml, "'items'", expected: "a schema",
            help: node.file.version == .v3_0 ? nil : "use 'prefixItems' for a schema for each place",
            consequence: "any element is accepted, as 'JSON'")
    }
}
