/// A reader of the Components Object (OpenAPI 3.1 §4.8.7). It also reads unused components, to find their mistakes.
struct ComponentsReader {
    let context: ReadingContext

    func read(_ place: SourceNode) -> [SecurityScheme] {
        guard let object = ObjectReader(place, as: .components, in: context) else { return [] }
        let schemes = object["securitySchemes"] == nil ? [] : object.members("securitySchemes")
        context.securitySchemeNames = Set(schemes.map(\.name))
        // Schemas are read first, so that they come first in the document.
        for (_, place) in members("schemas", of: object) { _ = context.schema(at: place) }
        for (_, place) in members("parameters", of: object) { _ = ParameterReader(context: context).read(place) }
        for (_, place) in members("responses", of: object) { _ = ResponseReader(context: context).read(place) }
        for (name, place) in members("headers", of: object) {
            _ = HeaderReader(context: context).read(place, name: name)
        }
        for (_, place) in members("requestBodies", of: object) { _ = RequestBodyReader(context: context).read(place) }
        for (_, place) in members("links", of: object) { LinkReader(context: context).check(place) }
        for (name, place) in members("callbacks", of: object) {
            _ = CallbackReader(context: context).read(place, name: name)
        }
        for (name, place) in members("mediaTypes", of: object) {
            _ = MediaTypeReader(context: context).read(place, name: name)
        }
        for (name, place) in members("examples", of: object) {
            _ = ExampleReader(context: context).read(place, name: name)
        }
        for (name, place) in members("pathItems", of: object) {
            _ = PathItemReader(context: context, defaults: OperationDefaults(hasPath: false)).read(place, path: name)
        }
        return schemes.compactMap { SecuritySchemeReader(context: context).read($0.place, name: $0.name) }
    }

    private func members(_ section: String, of object: ObjectReader) -> [(name: String, place: SourceNode)] {
        object[section] == nil ? [] : object.members(section).filter { context.includes($0.place) }
    }
}
