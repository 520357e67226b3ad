/// A reader of the Components Object (OpenAPI 3.1 §4.8.7). It also reads unused components, to find their mistakes.
struct ComponentsReader {
    let context: ReadingContext

    func read(_ node: SourceNode) -> [SecurityScheme] {
        guard let object = ObjectReader(node, as: .components, in: context) else { return [] }
        let schemes = object["securitySchemes"] == nil ? [] : object.members("securitySchemes")
        context.securitySchemeNames = Set(schemes.map(\.name))
        // Schemas are read first, so that they come first in the document.
        for (_, node) in members("schemas", of: object) { _ = context.schema(at: node) }
        for (_, node) in members("parameters", of: object) { _ = ParameterReader(context: context).read(node) }
        for (_, node) in members("responses", of: object) { _ = ResponseReader(context: context).read(node) }
        for (name, node) in members("headers", of: object) {
            _ = HeaderReader(context: context).read(node, name: name)
        }
        for (_, node) in members("requestBodies", of: object) { _ = RequestBodyReader(context: context).read(node) }
        for (_, node) in members("links", of: object) { LinkReader(context: context).check(node) }
        for (name, node) in members("callbacks", of: object) {
            _ = CallbackReader(context: context).read(node, name: name)
        }
        for (name, node) in members("mediaTypes", of: object) {
            _ = MediaTypeReader(context: context).read(node, name: name)
        }
        for (name, node) in members("examples", of: object) {
            _ = ExampleReader(context: context).read(node, name: name)
        }
        for (name, node) in members("pathItems", of: object) {
            _ = PathItemReader(context: context, defaults: OperationDefaults(hasPath: false)).read(node, path: name)
        }
        return schemes.compactMap { SecuritySchemeReader(context: context).read($0.node, name: $0.name) }
    }

    private func members(_ section: String, of object: ObjectReader) -> [(name: String, node: SourceNode)] {
        object[section] == nil ? [] : object.members(section).filter { context.includes($0.node) }
    }
}
