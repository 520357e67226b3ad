/// OpenAPI 3.1 §4.8.20. Nothing is made of links; they are checked, because a mistake in one is a mistake.
struct LinkReader {
    let context: ReadingContext

    func check(_ place: Place) {
        guard let place = context.followed(place, as: .link)?.place,
            let object = ObjectReader(place, as: .link, in: context)
        else { return }
        _ = object["server"].map(ServerReader(context: context).read)
    }
}
