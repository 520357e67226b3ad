/// A reader of the Header Object (OpenAPI 3.1 §4.8.21).
struct HeaderReader {
    let context: ReadingContext

    func read(_ place: SourceNode, name: String) -> Header? {
        guard let followed = context.followed(place, as: .header) else { return nil }
        var header = context.headers.known(followed.place) ?? readNew(followed.place)
        header?.name = name
        if let description = followed.description { header?.description = description }
        return header
    }

    private func readNew(_ place: SourceNode) -> Header? {
        guard let object = ObjectReader(place, as: .header, in: context) else { return nil }
        let header = Header(
            name: "", description: object.text("description"), isRequired: object.flag("required"),
            isDeprecated: object.flag("deprecated"), schema: schema(object), explode: object.flag("explode"),
            swiftName: place.child("x-swift-name").flatMap(context.swiftName), location: place.location)
        context.headers.remember(header, at: place)
        return header
    }

    /// Returns the schema, or that of the first media type if the header has `content`.
    private func schema(_ object: ObjectReader) -> SchemaID? {
        if let place = object["schema"] { return context.schema(at: place) }
        guard object["content"] != nil, let first = object.members("content").first?.place,
            let media = context.followed(first, as: .mediaType)?.place
        else { return nil }
        return media.child("schema").map(context.schema)
    }
}
