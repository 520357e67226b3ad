import Diagnostics
import YAMLTree

/// A reader of the Parameter Object (OpenAPI 3.1 §4.8.12).
struct ParameterReader {
    let context: ReadingContext

    func read(_ node: SourceNode) -> Parameter? {
        guard let followed = context.followed(node, as: .parameter) else { return nil }
        var parameter = context.parameters.known(followed.node) ?? readNew(followed.node)
        if let description = followed.description { parameter?.description = description }
        return parameter
    }

    private func readNew(_ node: SourceNode) -> Parameter? {
        let parameter = ObjectReader(node, as: .parameter, in: context).flatMap(read)
        context.parameters.remember(parameter, at: node)
        return parameter
    }

    private func read(_ object: ObjectReader) -> Parameter? {
        let name = object.requiredText("name")
        guard let placement = placement(object), let name, !isIgnored(name, placement, object) else { return nil }
        return Parameter(
            name: name, placement: placement, description: object.text("description"),
            isRequired: isRequired(object, name, placement), isDeprecated: object.flag("deprecated"),
            allowEmptyValue: object.flag("allowEmptyValue"), value: value(object, name, placement),
            hasStyle: object["style"] != nil,
            example: ExampleReader(context: context).read(object).first?.value,
            swiftName: object.node.child("x-swift-name").flatMap(context.swiftName), pointer: object.node.pointer,
            location: object.node.location)
    }

    private func placement(_ object: ObjectReader) -> Parameter.Placement? {
        guard let text = object.requiredText("in") else { return nil }
        if let placement = Parameter.Placement(rawValue: text) { return placement }
        let help: Help? =
            switch text {
            case "body", "formData": "since OpenAPI 3.0, 'requestBody' describes a body"
            default:
                suggestion(for: text, among: ["path", "query", "header", "cookie"]).map(Help.didYouMean)
            }
        object.report(
            .invalidValue, "a parameter cannot be in '\(text)'", at: object["in"]?.yaml.location, help: help,
            consequence: object.kind.consequence)
        return nil
    }

    /// Returns true for a header that OpenAPI describes by other means (OpenAPI 3.1 §4.8.12.2).
    private func isIgnored(_ name: String, _ placement: Parameter.Placement, _ object: ObjectReader) -> Bool {
        guard placement == .header, ["accept", "content-type", "authorization"].contains(name.lowercased()) else {
            return false
        }
        object.report(
            .ignoredHeader, "'\(name)' is not a parameter: media types and 'security' set it",
            at: object["name"]?.yaml.location)
        return true
    }

    private func isRequired(_ object: ObjectReader, _ name: String, _ placement: Parameter.Placement) -> Bool {
        let isRequired = object.flag("required")
        guard placement == .path else { return isRequired }
        if !isRequired {
            object.report(
                .optionalPathParameter,
                "path parameter '\(name)' must have 'required: true'; it is treated as required",
                at: object["required"]?.yaml.location)
        }
        return true
    }

    private func value(_ object: ObjectReader, _ name: String, _ placement: Parameter.Placement) -> Parameter.Value {
        if object["content"] != nil, let first = ContentReader(context: context).read(object).first {
            return .content(first)
        }
        let style = ParameterStyle(object, in: placement)
        let schema: SchemaID
        if let node = object["schema"] {
            schema = context.schema(at: node)
        } else {
            object.report(
                .missingKey, "parameter '\(name)' must have 'schema' or 'content'", consequence: ObjectKind.anyValue)
            schema = context.schemas.addImplied(.anything(at: object.node))
        }
        return .styled(schema, style.style, explode: style.explodes, allowReserved: object.flag("allowReserved"))
    }
}

extension Schema {
    /// Returns the schema of a parameter without one: any value fits.
    static func anything(at node: SourceNode) -> Schema {
        var schema = Schema(pointer: node.pointer + "/schema", location: node.location)
        schema.isAny = true
        return schema
    }
}
