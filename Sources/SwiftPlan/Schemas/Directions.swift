import OpenAPI

/// Which schemas are part of what is sent, and which of what is received. What is sent needs to tell a property that is
/// left out from one that is `null`; what is only received does not.
struct Directions {
    private(set) var sent: Set<SchemaID> = []
    private(set) var received: Set<SchemaID> = []

    init(_ document: Document) {
        let callbacks = document.operations.flatMap(\.callbacks).flatMap(\.operations)
        for body in (document.webhooks + callbacks).flatMap({ $0.requestBody?.content ?? [] }) {
            mark(body.schema, in: \.received, document)
        }
        for operation in document.operations {
            for body in operation.requestBody?.content ?? [] {
                mark(body.schema, in: \.sent, document)
                mark(body.itemSchema, in: \.sent, document)
            }
            for parameter in operation.parameters {
                switch parameter.value {
                case .styled(let schema, _, _, _): mark(schema, in: \.sent, document)
                case .content(let media): mark(media.schema, in: \.sent, document)
                }
            }
            for media in operation.responses.flatMap(\.content) {
                mark(media.schema, in: \.received, document)
                mark(media.itemSchema, in: \.received, document)
            }
        }
    }

    private mutating func mark(
        _ root: SchemaID?, in direction: WritableKeyPath<Self, Set<SchemaID>>, _ document: Document
    ) {
        var pending = [root].compactMap { $0 }
        while let id = pending.popLast() {
            guard self[keyPath: direction].insert(id).inserted else { continue }
            pending += document[id].children
        }
    }
}

extension Schema {
    /// The schemas that a value of this one is made of.
    var children: [SchemaID] {
        var children = properties.map(\.schema) + prefixItems + allOf + anyOf + oneOf
        children += patternProperties.map(\.schema)
        children += [reference, items, contentSchema].compactMap { $0 }
        children += (discriminator?.mapping ?? []).map(\.schema)
        if case .schema(let additional) = additionalProperties {
            children.append(additional)
        }
        return children
    }
}
