import YAMLTree

/// A reader of the Response Object (OpenAPI 3.1 §4.8.17).
struct ResponseReader {
    let context: ReadingContext

    /// Returns the response, whose status the caller sets.
    func read(_ node: SourceNode) -> Response? {
        guard let followed = context.followed(node, as: .response) else { return nil }
        var response = context.responses.known(followed.node) ?? readNew(followed.node)
        if let description = followed.description { response?.description = description }
        return response
    }

    private func readNew(_ node: SourceNode) -> Response? {
        guard let object = ObjectReader(node, as: .response, in: context) else { return nil }
        // An empty description suffices, and 3.2 no longer requires one.
        if node.yaml["description"] == nil, node.file.version < .v3_2 {
            object.report(.missingDescription, "a response must have 'description'")
        }
        let response = Response(
            status: .default, description: object.text("description") ?? object.text("summary"),
            headers: headers(object),
            content: ContentReader(context: context).read(object), location: node.location)
        checkLinks(object)
        context.responses.remember(response, at: node)
        return response
    }

    private func headers(_ object: ObjectReader) -> [Header] {
        guard object["headers"] != nil else { return [] }
        let reader = HeaderReader(context: context)
        // `Content-Type` is ignored, because `content` has the media types (OpenAPI 3.1 §4.8.17.1).
        return object.members("headers").filter { $0.name.lowercased() != "content-type" }
            .compactMap { reader.read($0.node, name: $0.name) }
    }

    private func checkLinks(_ object: ObjectReader) {
        guard object["links"] != nil else { return }
        for (_, node) in object.members("links") {
            LinkReader(context: context).check(node)
        }
    }
}
