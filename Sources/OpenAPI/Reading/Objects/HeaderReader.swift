/// A reader of the Header Object (OpenAPI 3.1 §4.8.21).
struct HeaderReader {
    let context: ReadingContext

    func read(_ node: SourceNode, name: String) -> Header? {
        guard let followed = context.followed(node, as: .header) else { return nil }
        var header = context.headers.known(followed.node) ?? readNew(followed.node)
        header?.name = name
        if let description = followed.description { header?.description = description }
        return header
    }

    private func readNew(_ node: SourceNode) -> Header? {
        guard let object = ObjectReader(node, as: .header, in: context) else { return nil }
        let header = Header(
            name: "", description: object.text("description"), isRequired: object.flag("required"),
            isDeprecated: object.flag("deprecated"), schema: schema(object), explode: object.flag("explode"),
            swiftName: node.child("x-swift-name").flatMap(context.swiftName), location: node.location)
        context.headers.remember(header, at: node)
        return header
    }

    /// Returns the schema, or that of the first media type if the header has `content`.
    private func schema(_ object: ObjectReader) -> SchemaID? {
        if let node = object["schema"] { return context.schema(at: node) }
        guard object["content"] != nil, let first = object.members("content").first?.node,
            let media = context.followed(first, as: .mediaType)?.node
        else { return nil }
        return media.child("schema").map(context.schema)
    }
}
