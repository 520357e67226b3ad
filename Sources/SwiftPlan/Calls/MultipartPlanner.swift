import Diagnostics
import OpenAPI

/// Decides the type of a body in parts (OpenAPI 3.1 §4.8.15.2): a struct with a file for each property that is bytes.
struct MultipartPlanner {
    let types: TypePlanner

    private var document: Document { types.document }

    func use(_ media: MediaType, name: String, _ nested: inout NestedTypes) -> TypeUse {
        guard let schema = media.schema, let shape = shape(schema), !media.hasPositionalParts else {
            return unnamedParts(media)
        }
        let id = types.classifier.canonical(schema).id
        return types.multipart(id, name: name, &nested) { nested, key in
            plan(shape, media.encodings, types.directions.view(id, .sent), key, &nested)
        }
    }

    /// Whether a property is bytes, which nothing but parts can carry.
    func hasFiles(_ media: MediaType) -> Bool {
        guard let shape = media.schema.flatMap(shape) else { return true }
        return shape.properties.contains { property in
            let encoding = media.encodings.first { $0.property == property.name }
            return [.file, .files].contains(kind(property, encoding))
        }
    }

    private func shape(_ schema: SchemaID) -> ObjectShape? {
        guard case .object(let shape) = types.classifier.form(of: types.classifier.canonical(schema).id),
            shape.compositions.isEmpty
        else { return nil }
        return shape
    }

    /// What is no object says nothing of the names of the parts.
    private func unnamedParts(_ media: MediaType) -> TypeUse {
        types.diagnostics.warning(
            "open-multipart", "the parts of '\(media.name)' have no names in its schema: each is given as a file",
            at: media.location)
        return media.essence == "multipart/form-data" ? .dictionary(.builtin(.filePart)) : .array(.builtin(.filePart))
    }

    // MARK: Parts

    private func plan(
        _ shape: ObjectShape, _ encodings: [Encoding], _ view: SchemaView, _ key: APIKey, _ nested: inout NestedTypes
    ) -> MultipartPlan {
        var structure = types.structPlan(shape, view, key, nested: &nested)
        var scope = NameScope(reserved: Set(structure.properties.flatMap { [$0.name, $0.storage] }))
        var parts: [MultipartPlan.Part] = []
        for (index, property) in shape.properties.enumerated() {
            let encoding = encodings.first { $0.property == property.name }
            var part = MultipartPlan.Part(kind: kind(property, encoding))
            part.contentType = contentType(encoding, part.kind)
            part.adjust(&structure.properties[index])
            if encoding?.headers.isEmpty == false, ![.file, .files].contains(part.kind) {
                part.headers = scope.claim(structure.properties[index].name + "Headers")
            }
            parts.append(part)
        }
        return MultipartPlan(structure: structure, parts: parts)
    }

    private func kind(_ property: Schema.Property, _ encoding: Encoding?) -> MultipartPlan.Kind {
        let id = types.classifier.canonical(property.schema).id
        guard case .array(let items) = types.classifier.form(of: id) else {
            return kind(of: id, encoding)
        }
        if let separator = encoding.flatMap(separator) { return .joined(separator: separator) }
        guard let items else { return .jsons }
        return switch kind(of: types.classifier.canonical(items).id, encoding) {
        case .file: .files
        case .text: .texts
        default: .jsons
        }
    }

    private func kind(of id: SchemaID, _ encoding: Encoding?) -> MultipartPlan.Kind {
        let schema = document[id]
        let isOpaque = encoding?.contentType.map { !$0.contains("json") && !$0.hasPrefix("text/") } ?? false
        if encoding?.contentType?.contains("json") == true { return .json }
        switch types.classifier.form(of: id) {
        case .any where schema.isAny || isOpaque: return .file
        case .primitive where schema.isBinary || (isOpaque && schema.types == [.string]): return .file
        case .primitive, .enumeration: return .text
        case .types(let types) where !types.contains(.object) && !types.contains(.array): return .text
        case .alias(let other): return kind(of: other, encoding)
        default: return .json
        }
    }

    private func separator(_ encoding: Encoding) -> String? {
        guard encoding.style != nil || encoding.explode != nil, encoding.explode != true else { return nil }
        switch encoding.style ?? .form {
        case .spaceDelimited: return " "
        case .pipeDelimited: return "|"
        case .form: return encoding.explode == false ? "," : nil
        default: return nil
        }
    }

    /// One that is a type, and not a range or a choice.
    private func contentType(_ encoding: Encoding?, _ kind: MultipartPlan.Kind) -> String? {
        guard let type = encoding?.contentType, !type.contains("*"), !type.contains(",") else { return nil }
        let isDefault = [.json, .jsons].contains(kind) && type == "application/json"
        return isDefault ? nil : type
    }
}

extension MultipartPlan.Part {
    /// A part is there or it is not, and a file has its own type.
    fileprivate func adjust(_ property: inout PropertyPlan) {
        switch kind {
        case .file: property.type = .builtin(.filePart)
        case .files: property.type = .array(.builtin(.filePart))
        default: break
        }
        if [.file, .files].contains(kind) {
            property.defaultValue = nil
        }
        switch property.presence {
        case .required, .optional: break
        case .requiredNullable, .optionalNullable: property.presence = .optional
        }
    }
}
