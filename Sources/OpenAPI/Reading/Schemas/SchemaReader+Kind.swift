import Diagnostics
import YAMLTree

extension SchemaReader {
    mutating func readKind(_ keyword: SchemaKeyword.Kind, _ child: SourceNode) {
        switch keyword {
        case .type: readTypes(child)
        case .nullable: schema.isNullable = flag(child) || schema.isNullable
        case .format: schema.format = format(child)
        case .enum: readEnum(child)
        case .const: readConstant(child)
        case .contentEncoding: schema.contentEncoding = text(child)
        case .contentMediaType: schema.contentMediaType = text(child)
        case .contentSchema: schema.contentSchema = context.schema(at: child)
        }
    }

    // MARK: - Types

    private mutating func readTypes(_ child: SourceNode) {
        let names = child.yaml.kind == .sequence ? Array(child.yaml.elements) : [child.yaml]
        if child.yaml.kind == .sequence, node.file.version == .v3_0 {
            report(.newerKey, "a list of types came with OpenAPI 3.1; this is 3.0", at: child.location)
        }
        var hasNull = false
        for name in names {
            // `null` without quotes is not text, but can only mean the type.
            if name.isNull || name.text == "null" {
                hasNull = true
            } else if let type = type(name), !schema.types.contains(type) {
                schema.types.append(type)
            }
        }
        schema.isNullable = schema.isNullable || hasNull
        schema.isOnlyNull = schema.isOnlyNull || (hasNull && names.count == 1)
    }

    private func type(_ name: YAMLNode) -> JSONType? {
        guard let text = name.text else {
            reportWrongType(
                of: name, "'type'", expected: node.file.version == .v3_0 ? "text" : "text or a list of text",
                consequence: ObjectKind.anyValue)
            return nil
        }
        if let type = JSONType(rawValue: text) { return type }
        report(
            .unknownType, "unknown type '\(text)': any value is accepted", at: name.location,
            help: help(forType: text))
        return nil
    }

    private func help(forType text: String) -> Help? {
        switch text.lowercased() {
        case "file": "write 'type: string' and 'format: binary'"
        case "date", "datetime", "date-time", "uuid", "uri", "email": "write 'type: string' and 'format: \(text)'"
        case "int", "long": .didYouMean("integer")
        case "float", "double", "decimal": .didYouMean("number")
        case "bool": .didYouMean("boolean")
        case "list": .didYouMean("array")
        case "map", "dict", "dictionary": .didYouMean("object")
        case "any": "leave 'type' out"
        default: suggestion(for: text, among: JSONType.allCases.map(\.rawValue)).map(Help.didYouMean)
        }
    }

    // MARK: - Values

    private mutating func readEnum(_ child: SourceNode) {
        guard let child = collection(child, .sequence, expected: "a list") else { return }
        if child.yaml.count == 0 { reportInvalid(child, "must list a value") }
        var seen: [ScalarKey: YAMLNode] = [:]
        for (index, value) in child.yaml.elements.enumerated() {
            if value.isNull {
                schema.isNullable = true
                schema.isOnlyNull = child.yaml.count == 1
                enumTexts.skip(index)
            } else if let key = ScalarKey(value), let first = seen.updateValue(value, forKey: key) {
                reportDuplicate(value, first: first)
                enumTexts.skip(index)
            } else {
                schema.enumValues.append(value)
            }
        }
        enumTexts.count = child.yaml.count
    }

    private func reportDuplicate(_ value: YAMLNode, first: YAMLNode) {
        context.report(
            .duplicateEnumValue, "'\(value.text ?? "")' is listed twice in 'enum'", at: value.location, in: node,
            notes: [Diagnostic.Note("the first is here", at: first.location)])
    }

    private mutating func readConstant(_ child: SourceNode) {
        if child.yaml.isNull {
            schema.isNullable = true
            schema.isOnlyNull = true
        } else {
            schema.constant = child.yaml
        }
    }
}

/// The identity of a scalar: `1` and `"1"` differ.
private struct ScalarKey: Hashable {
    let text: String
    let isString: Bool

    init?(_ node: YAMLNode) {
        guard let text = node.text else { return nil }
        self.text = text
        isString = node.string != nil
    }
}
