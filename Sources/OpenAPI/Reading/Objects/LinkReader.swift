/// A check of the Link Object (OpenAPI 3.1 §4.8.20). A client has no use for links, but a mistake in one is reported.
struct LinkReader {
    let context: ReadingContext

    func check(_ place: SourceNode) {
        guard let place = context.followed(place, as: .link)?.place,
            let object = ObjectReader(place, as: .link, in: context)
        else { return }
        _ = object["server"].map(ServerReader(context: context).read)
    }
}
