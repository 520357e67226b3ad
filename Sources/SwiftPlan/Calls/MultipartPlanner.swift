import Diagnostics
import OpenAPI
import SchemaNormalization

/// Decides the type of a body in parts (OpenAPI 3.1 §4.8.15.2): a struct with a file for each property that is bytes.
struct MultipartPlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    func use(_ media: MediaType, at place: TypePlace) -> TypeUse {
        guard let id = media.schema, let object = object(id), !media.hasPositionalParts else {
            return unnamedParts(media)
        }
        let use = context.schemas.use(id)
        types.names.name(use, .sent, at: place)
        let view = context.view(use, .sent)
        if let given = types.names.name(of: view), !types.coded.contains(view.id) {
            let plan = plan(object, media.encodings, view, given)
            // With other media types for its parts, it is another type.
            if types.plan(of: given.name)?.parts.map({ $0 == plan.parts }) ?? true {
                types.add(plan)
                return .named(given.name)
            }
        }
        let given = place.scope.claim(place.wish, of: context.document[context.schemas[use].source].place)
        types.add(plan(object, media.encodings, view, given))
        return .named(given.name)
    }

    /// Whether a property is bytes, which nothing but parts can carry.
    func hasFiles(_ media: MediaType) -> Bool {
        guard let object = media.schema.flatMap(object) else { return true }
        return object.properties.contains { property in
            let encoding = media.encodings.first { $0.property == property.name }
            return [.file, .files].contains(kind(of: property.use, encoding))
        }
    }

    private func object(_ id: SchemaID) -> ObjectForm? {
        guard case .object(let object) = context.schema(id).form, object.compositions.isEmpty else { return nil }
        return object
    }

    /// What is no object says nothing of the names of the parts.
    private func unnamedParts(_ media: MediaType) -> TypeUse {
        context.diagnostics.warning(
            "open-multipart", "the parts of '\(media.name)' have no names in its schema: each is given as a file",
            at: media.location)
        return media.essence == "multipart/form-data" ? .dictionary(.builtin(.filePart)) : .array(.builtin(.filePart))
    }

    // MARK: Parts

    private func plan(
        _ object: ObjectForm, _ encodings: [Encoding], _ view: SchemaView, _ given: GivenType
    ) -> TypePlan {
        var structure = StructPlanner(types: types).plan(object, view, given.origin.key)
        if case .unspecified = object.additional { structure.additional = nil }
        var scope = NameScope(reserved: Set(structure.properties.flatMap { [$0.name, $0.storage] }))
        var parts: [MultipartPlan.Part] = []
        for (index, property) in object.properties(in: .sent).enumerated() {
            let encoding = encodings.first { $0.property == property.name }
            var part = MultipartPlan.Part(kind: kind(of: property.use, encoding))
            part.contentType = contentType(encoding, part.kind)
            part.adjust(&structure.properties[index])
            if encoding?.headers.isEmpty == false, ![.file, .files].contains(part.kind) {
                part.headers = scope.claim(structure.properties[index].name + "Headers")
            }
            parts.append(part)
        }
        let plan = MultipartPlan(structure: structure, parts: parts)
        var type = ShapePlanner(types: types).plan(view, given, .multipart(plan))
        (type.isEncodable, type.isDecodable, type.isSent, type.isReceived) = (false, false, true, false)
        return type
    }

    private func kind(of use: SchemaUse, _ encoding: Encoding?) -> MultipartPlan.Kind {
        guard case .list(let items) = context.schemas[use].form else { return elementKind(of: use, encoding) }
        if let separator = encoding.flatMap(separator) { return .joined(separator: separator) }
        guard let items else { return .jsons }
        return switch elementKind(of: items, encoding) {
        case .file: .files
        case .text: .texts
        default: .jsons
        }
    }

    private func elementKind(of use: SchemaUse, _ encoding: Encoding?) -> MultipartPlan.Kind {
        let isOpaque = encoding?.contentType.map { !$0.contains("json") && !$0.hasPrefix("text/") } ?? false
        if encoding?.contentType?.contains("json") == true { return .json }
        switch context.schemas[use].form {
        case .anything: return .file
        case .scalar(let scalar) where scalar.isBinary || (isOpaque && scalar.type == .string): return .file
        case .scalar, .enumeration: return .text
        case .union(let union) where union.members.allSatisfy(isScalar): return .text
        case .nothing, .list, .map, .tuple, .object, .union: return .json
        }
    }

    private func isScalar(_ member: UnionForm.Member) -> Bool {
        switch context.schemas[member.use].form {
        case .scalar, .enumeration: true
        default: false
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

extension TypePlan {
    fileprivate var parts: [MultipartPlan.Part]? {
        if case .multipart(let plan) = shape { plan.parts } else { nil }
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
