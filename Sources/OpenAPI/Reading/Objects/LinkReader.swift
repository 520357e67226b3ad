/// A check of the Link Object (OpenAPI 3.1 §4.8.20). A client has no use for links, but a mistake in one is reported.
struct LinkReader {
    let context: ReadingContext

    func check(_ node: SourceNode) {
        guard let node = context.followed(node, as: .link)?.node,
            let object = ObjectReader(node, as: .link, in: context)
        else { return }
        _ = object["server"].map(ServerReader(context: context).read)
    }
}
