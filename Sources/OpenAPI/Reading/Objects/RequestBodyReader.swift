/// A reader of the Request Body Object (OpenAPI 3.1 §4.8.13).
struct RequestBodyReader {
    let context: ReadingContext

    func read(_ node: SourceNode) -> RequestBody? {
        guard let followed = context.followed(node, as: .requestBody) else { return nil }
        var body = context.requestBodies.known(followed.node) ?? readNew(followed.node)
        if let description = followed.description { body?.description = description }
        return body
    }

    private func readNew(_ node: SourceNode) -> RequestBody? {
        guard let object = ObjectReader(node, as: .requestBody, in: context) else { return nil }
        if object["content"] == nil { object.reportMissing("content", consequence: ObjectKind.requestBody.consequence) }
        let body = RequestBody(
            description: object.text("description"), isRequired: object.flag("required"),
            content: ContentReader(context: context).read(object), location: node.location)
        context.requestBodies.remember(body, at: node)
        return body
    }
}
