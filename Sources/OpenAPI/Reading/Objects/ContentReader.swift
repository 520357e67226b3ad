/// The `content` of a body, a response or a parameter: media types by name.
struct ContentReader {
    let context: ReadingContext

    func read(_ object: ObjectReader) -> [MediaType] {
        guard object["content"] != nil else { return [] }
        return object.members("content").compactMap {
            MediaTypeReader(context: context).read($0.place, name: $0.name)
        }
    }
}
