import OpenAPI
import YAMLTree

/// Brings wordings that mean an enum to that of an enum, so that everything after this knows but one.
enum SchemaSimplifier {
    static func simplified(_ document: Document) -> Document {
        var document = document
        for index in document.schemas.indices {
            let schema = document.schemas[index]
            guard schema.enumValues.isEmpty, schema.properties.isEmpty, schema.allOf.isEmpty else { continue }
            if let constants = constants(of: schema, in: document) {
                document.schemas[index].becomeEnum(of: constants)
            } else if let known = openEnum(schema, in: document) {
                document.schemas[index].becomeEnum(known, document[document.resolved(known)])
            }
        }
        return document
    }

    /// `oneOf: [{const: 1, title: One}, {const: 2, title: Two}]`: the members say what each value is called.
    private static func constants(of schema: Schema, in document: Document) -> [Schema]? {
        let members = (schema.oneOf + schema.anyOf).map { document[document.resolved($0)] }
        guard members.count > 1 else { return nil }
        let constants = members.compactMap(\.constant)
        guard constants.count == members.count else { return nil }
        return constants.allSatisfy { $0.text != nil } ? members : nil
    }

    /// `anyOf: [{type: string}, {type: string, enum: [a, b]}]`: values that are known, and any other. Every enum is that.
    private static func openEnum(_ schema: Schema, in document: Document) -> SchemaID? {
        let members = schema.oneOf + schema.anyOf
        guard members.count == 2, schema.discriminator == nil else { return nil }
        let targets = members.map { document[document.resolved($0)] }
        for (known, other) in [(0, 1), (1, 0)] {
            let isEnum = !targets[known].enumValues.isEmpty && targets[known].enumValues.allSatisfy { $0.string != nil }
            if isEnum, targets[other].isPlainString { return members[known] }
        }
        return nil
    }
}

extension Schema {
    fileprivate var isPlainString: Bool {
        types == [.string] && enumValues.isEmpty && format == nil && constant == nil
    }

    fileprivate mutating func becomeEnum(of members: [Schema]) {
        enumValues = members.compactMap(\.constant)
        enumNames = members.compactMap { $0.swiftName ?? $0.title }
        if enumNames.count != members.count {
            enumNames = []
        }
        enumDescriptions = members.map { $0.description ?? "" }
        types = []
        dropMembers()
    }

    /// A named enum stays the type that it is; an inline one is taken in.
    fileprivate mutating func becomeEnum(_ id: SchemaID, _ known: Schema) {
        if known.name != nil {
            anyOf = [id]
            oneOf = []
        } else {
            enumValues = known.enumValues
            enumNames = known.enumNames
            enumDescriptions = known.enumDescriptions
            types = [.string]
            dropMembers()
        }
    }

    private mutating func dropMembers() {
        oneOf = []
        anyOf = []
        isAny = false
    }
}
