import OpenAPI
import SchemaNormalization
import YAMLTree

/// Chooses the names of a union's members, before they are made unique: the name of the schema, or for an inline schema
/// its discriminator value, its title or its type.
struct UnionMemberNamer {
    let context: PlanContext
    /// The type of a member that is a file in a multipart body; `nil` for other members.
    var fileType: (SchemaUse) -> TypeUse? = { _ in nil }

    func names(of members: [UnionForm.Member]) -> [String] {
        let names = members.map(name)
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(members, names).map { member, name in
            counts[name] == 1 ? name : distinction(of: member) ?? name
        }
    }

    private func name(of member: UnionForm.Member) -> String {
        if member.isBase { return "other" }
        let schema = context.schemas[member.use]
        if let name = schemaName(schema) { return name }
        if member.tags.count == 1 { return SwiftName.lowerCamel(member.tags[0]) }
        let title = schema.role == .whole ? title(of: schema) : nil
        if let type = fileType(member.use) { return title ?? (type == .builtin(.filePart) ? "file" : "files") }
        switch schema.form {
        case .nothing, .anything: return "any"
        case .scalar(let scalar): return Self.name(of: context.primitives.type(of: scalar))
        case .enumeration: return title ?? "value"
        case .list: return "array"
        case .map: return schema.role == .whole ? "dictionary" : "object"
        case .tuple: return title ?? "array"
        case .object, .union: return title ?? "object"
        }
    }

    private func schemaName(_ schema: NormalSchema) -> String? {
        context.schemas.named(schema).map { SwiftName.lowerCamel($0.swiftName ?? $0.name ?? "") }
    }

    private func title(of schema: NormalSchema) -> String? {
        let source = context.source(schema)
        return (source.swiftName ?? source.title).map { SwiftName.lowerCamel($0) }
    }

    // MARK: - Telling apart

    /// Returns a more specific name for a member whose name another member has.
    private func distinction(of member: UnionForm.Member) -> String? {
        let schema = context.schemas[member.use]
        guard context.schemas.named(schema) == nil else { return nil }
        if let title = title(of: schema), schema.role == .whole { return title }
        switch schema.form {
        case .list(let element?): return word(for: element).map { $0 + "Array" }
        case .map(let value?): return word(for: value).map { $0 + "Dictionary" }
        case .object(let object): return constant(of: object)
        default: return nil
        }
    }

    private func word(for use: SchemaUse) -> String? {
        let schema = context.schemas[use]
        if let name = schemaName(schema) { return name }
        guard case .scalar(let scalar) = schema.form else { return nil }
        return Self.name(of: context.primitives.type(of: scalar))
    }

    /// Returns the value of the first property that can have only one value.
    private func constant(of object: ObjectForm) -> String? {
        object.properties.lazy.compactMap { context.schemas[$0.use].form.onlyValue?.string }.first
            .map { SwiftName.lowerCamel($0) }
    }

    private static func name(of type: TypeUse) -> String {
        switch type {
        case .builtin(.string): "string"
        case .builtin(.integer), .builtin(.int64), .builtin(.uint64): "integer"
        case .builtin(.double), .builtin(.float), .formatted(.decimal), .formatted(.decimalText): "number"
        case .builtin(.boolean): "boolean"
        case .builtin(.calendarDate), .formatted(.dateTime), .formatted(.httpDate): "date"
        case .formatted(.unixTime): "time"
        case .formatted(.uuid): "uuid"
        case .formatted(.url): "url"
        case .formatted(.base64), .formatted(.base64URL): "data"
        default: "value"
        }
    }
}
