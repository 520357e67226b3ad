import Diagnostics
import YAMLTree

/// A reader of the Parameter Object (OpenAPI 3.1 §4.8.12).
struct ParameterReader {
    let context: ReadingContext

    func read(_ place: SourceNode) -> Parameter? {
        guard let followed = context.followed(place, as: .parameter) else { return nil }
        var parameter = context.parameters.known(followed.place) ?? readNew(followed.place)
        if let description = followed.description { parameter?.description = description }
        return parameter
    }

    private func readNew(_ place: SourceNode) -> Parameter? {
        let parameter = ObjectReader(place, as: .parameter, in: context).flatMap(read)
        context.parameters.remember(parameter, at: place)
        return parameter
    }

    private func read(_ object: ObjectReader) -> Parameter? {
        let name = object.requiredText("name")
        guard let place = self.place(object), let name, !isIgnored(name, place, object) else { return nil }
        return Parameter(
            name: name, place: place, description: object.text("description"),
            isRequired: isRequired(object, name, place), isDeprecated: object.flag("deprecated"),
            allowEmptyValue: object.flag("allowEmptyValue"), value: value(object, name, place), hasStyle: object["style"] != nil,
            example: ExampleReader(context: context).read(object).first?.value,
            swiftName: object.place.child("x-swift-name").flatMap(context.swiftName), pointer: object.place.pointer,
            location: object.place.location)
    }

    private func place(_ object: ObjectReader) -> Parameter.Location? {
        guard let text = object.requiredText("in") else { return nil }
        if let place = Parameter.Location(rawValue: text) { return place }
        let help: Help? =
            switch text {
            case "body", "formData": "since OpenAPI 3.0, 'requestBody' describes a body"
            default:
                suggestion(for: text, among: ["path", "query", "header", "cookie"]).map(Help.didYouMean)
            }
        object.report(
            .invalidValue, "a parameter cannot be in '\(text)'", at: object["in"]?.node.location, help: help,
            consequence: object.kind.consequence)
        return nil
    }

    /// Returns true for a header that OpenAPI describes by other means (OpenAPI 3.1 §4.8.12.2).
    private func isIgnored(_ name: String, _ place: Parameter.Location, _ object: ObjectReader) -> Bool {
        guard place == .header, ["accept", "content-type", "authorization"].contains(name.lowercased()) else {
            return false
        }
        object.report(
            .ignoredHeader, "'\(name)' is not a parameter: media types and 'security' set it",
            at: object["name"]?.node.location)
        return true
    }

    private func isRequired(_ object: ObjectReader, _ name: String, _ place: Parameter.Location) -> Bool {
        let isRequired = object.flag("required")
        guard place == .path else { return isRequired }
        if !isRequired {
            object.report(
                .optionalPathParameter,
                "path parameter '\(name)' must have 'required: true'; it is treated as required",
                at: object["required"]?.node.location)
        }
        return true
    }

    private func value(_ object: ObjectReader, _ name: String, _ place: Parameter.Location) -> Parameter.Value {
        if object["content"] != nil, let first = ContentReader(context: context).read(object).first {
            return .content(first)
        }
        let style = ParameterStyle(object, in: place)
        let schema: SchemaID
        if let place = object["schema"] {
            schema = context.schema(at: place)
        } else {
            object.report(
                .missingKey, "parameter '\(name)' must have 'schema' or 'content'", consequence: ObjectKind.anyValue)
            schema = context.schemas.addImplied(.anything(at: object.place))
        }
        return .styled(schema, style.style, explode: style.explodes, allowReserved: object.flag("allowReserved"))
    }
}

extension Schema {
    /// Returns the schema of a parameter without one: any value fits.
    static func anything(at place: SourceNode) -> Schema {
        var schema = Schema(pointer: place.pointer + "/schema", location: place.location)
        schema.isAny = true
        return schema
    }
}
