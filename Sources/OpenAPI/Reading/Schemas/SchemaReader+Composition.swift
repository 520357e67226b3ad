import Diagnostics
import YAMLTree

extension SchemaReader {
    mutating func readComposition(_ keyword: SchemaKeyword.Composition, _ child: SourceNode) {
        switch keyword {
        case .allOf: schema.allOf = schemas(child)
        case .anyOf: schema.anyOf = schemas(child)
        case .oneOf: schema.oneOf = schemas(child)
        case .not: readNegation(child)
        case .discriminator: schema.discriminator = discriminator(child)
        }
    }

    /// Reads `not`. `not: {}` is the older spelling of `false`; any other schema only restricts values.
    private mutating func readNegation(_ child: SourceNode) {
        if child.yaml.bool == true || (child.yaml.kind == .mapping && child.yaml.count == 0) {
            schema.isNever = true
            return
        }
        _ = context.schema(at: child)
        reportIneffective("not", at: child)
    }

    private func discriminator(_ child: SourceNode) -> Discriminator? {
        guard let object = ObjectReader(child, as: .discriminator, in: context),
            let property = object.requiredText("propertyName")
        else { return nil }
        let mapping = object["mapping"] == nil ? [] : object.members("mapping")
        let targets = self.targets(of: mapping.map(\.node))
        return Discriminator(
            property: property,
            mapping: mapping.compactMap { entry in targets[entry.node.yaml.text ?? ""].map { (entry.name, $0) } },
            defaultMapping: object["defaultMapping"].flatMap(target),
            isImplicit: mapping.isEmpty, location: object.node.location)
    }

    /// Returns the targets by value, so that a value of several keys is resolved and reported once.
    private func targets(of values: [SourceNode]) -> [String: SchemaID] {
        var targets: [String: SchemaID] = [:]
        var seen: Set<String> = []
        for value in values {
            if let text = value.yaml.text, !seen.insert(text).inserted { continue }
            targets[value.yaml.text ?? ""] = target(of: value)
        }
        return targets
    }

    private func target(of value: SourceNode) -> SchemaID? {
        context.discriminatorTarget(of: value).map(context.schema)
    }
}
