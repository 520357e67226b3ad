/// A reader of the Tag Object (OpenAPI 3.2 §4.22).
struct TagReader {
    let context: ReadingContext

    func read(_ node: SourceNode) -> Tag? {
        guard let object = ObjectReader(node, as: .tag, in: context), let name = object.requiredText("name") else {
            return nil
        }
        _ = object["externalDocs"].map { ObjectReader($0, as: .externalDocumentation, in: context) }
        return Tag(
            name: name, summary: object.text("summary"), description: object.text("description"),
            parent: object.text("parent"), kind: object.text("kind"),
            swiftName: node.child("x-swift-name").flatMap(context.swiftName), location: node.location)
    }
}
