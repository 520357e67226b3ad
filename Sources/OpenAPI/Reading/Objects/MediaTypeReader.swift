/// A reader of Media Type and Encoding Objects (OpenAPI 3.1 §4.8.14 and §4.8.15).
struct MediaTypeReader {
    let context: ReadingContext

    func read(_ node: SourceNode, name: String) -> MediaType? {
        guard let node = context.followed(node, as: .mediaType)?.node,
            let object = ObjectReader(node, as: .mediaType, in: context)
        else { return nil }
        return MediaType(
            name: name, schema: object["schema"].map(context.schema),
            itemSchema: object["itemSchema"].map(context.schema),
            encodings: encodings(object), hasPositionalParts: hasPositionalParts(object),
            examples: ExampleReader(context: context).read(object), location: node.location)
    }

    private func encodings(_ object: ObjectReader) -> [Encoding] {
        guard object["encoding"] != nil else { return [] }
        return object.members("encoding").compactMap { encoding($0.node, property: $0.name) }
    }

    private func encoding(_ node: SourceNode, property: String) -> Encoding? {
        guard let object = ObjectReader(node, as: .encoding, in: context) else { return nil }
        let headers = object["headers"] == nil ? [] : object.members("headers")
        return Encoding(
            property: property, contentType: object.text("contentType"),
            headers: headers.compactMap { HeaderReader(context: context).read($0.node, name: $0.name) },
            style: style(object), explode: object["explode"] == nil ? nil : object.flag("explode"),
            allowReserved: object.flag("allowReserved"), location: node.location)
    }

    private func style(_ object: ObjectReader) -> Parameter.Style? {
        object["style"] == nil ? nil : ParameterStyle(object, in: .query).style
    }

    /// Returns true if parts are encoded by position. Their encodings are only checked, because every part has its own
    /// media type.
    private func hasPositionalParts(_ object: ObjectReader) -> Bool {
        let prefix = object["prefixEncoding"] == nil ? [] : object.elements("prefixEncoding")
        let nodes = prefix + [object["itemEncoding"]].compactMap { $0 }
        nodes.forEach { _ = encoding($0, property: "") }
        return !nodes.isEmpty
    }
}
