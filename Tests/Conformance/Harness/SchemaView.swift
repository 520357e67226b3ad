import OpenAPI

/// A schema together with its references and its `allOf` schemas.
struct SchemaView {
    let document: Document
    let id: SchemaID

    var schema: Schema {
        document[document.resolved(id)]
    }

    /// The schema and all that apply to the same value, each once.
    var parts: [Schema] {
        var found: [SchemaID] = []
        var open = [id]
        while let next = open.popLast(), found.count < 64 {
            let next = document.resolved(next)
            guard !found.contains(next) else { continue }
            found.append(next)
            open += document[next].allOf.reversed()
            if let target = document[next].reference { open.append(target) }
        }
        return found.map { document[$0] }
    }

    var alternatives: [SchemaID] {
        parts.flatMap { $0.oneOf + $0.anyOf }
    }

    var types: [JSONType] {
        let own = parts.flatMap(\.types)
        return own.isEmpty ? alternatives.flatMap { SchemaView(document: document, id: $0).types } : own
    }

    var properties: [Schema.Property] {
        parts.flatMap(\.properties)
    }

    var isArray: Bool { types.contains(.array) }

    var isObject: Bool {
        types.contains(.object) || (types.isEmpty && !properties.isEmpty)
    }

    /// The schema of each element of a list.
    var element: SchemaID? {
        parts.lazy.compactMap(\.items).first
            ?? alternatives.lazy.compactMap { SchemaView(document: document, id: $0).element }.first
    }

    func property(_ name: String) -> SchemaID? {
        properties.first { $0.name == name }?.schema ?? additional
    }

    /// The schema of the other members.
    var additional: SchemaID? {
        parts.lazy.compactMap { part in
            if case .schema(let id) = part.additionalProperties { id } else { nil }
        }.first
    }

    /// A text as a value of the schema's type.
    func value(of text: String) -> WireJSON {
        let types = types
        if types.contains(.integer) || types.contains(.number), let number = try? WireJSON(parsing: text),
            case .number = number
        {
            return number
        }
        if types.contains(.boolean), text == "true" || text == "false" {
            return .bool(text == "true")
        }
        return .string(text)
    }
}
