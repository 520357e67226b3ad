/// A reader of the `content` of a body, a response or a parameter: media types by name.
struct ContentReader {
    let context: ReadingContext

    func read(_ object: ObjectReader) -> [MediaType] {
        guard object["content"] != nil else { return [] }
        return object.members("content").compactMap {
            let name = MediaTypeName($0.name)
            check(name, at: $0.node)
            return MediaTypeReader(context: context).read($0.node, name: name.text)
        }
    }

    private func check(_ name: MediaTypeName, at node: SourceNode) {
        guard let problem = name.problem else { return }
        context.report(.unknownMediaType, problem.message, at: node.location, in: node, help: problem.help)
    }
}
