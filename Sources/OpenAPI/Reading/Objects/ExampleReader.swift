import YAMLTree

/// OpenAPI 3.1 §4.8.19, and `example`.
struct ExampleReader {
    let context: ReadingContext

    /// Those of an object that has `example` and `examples`.
    func read(_ object: ObjectReader) -> [Example] {
        let single = object["example"].map { Example(name: nil, summary: nil, value: value($0)) }
        let named = object["examples"] == nil ? [] : object.members("examples")
        return (single.map { [$0] } ?? []) + named.compactMap { read($0.place, name: $0.name) }
    }

    private func read(_ place: Place, name: String) -> Example? {
        guard let followed = context.followed(place, as: .example),
            let object = ObjectReader(followed.place, as: .example, in: context),
            let value = object.place.child("value") ?? object.place.child("dataValue")
        else { return nil }
        return Example(name: name, summary: followed.summary ?? object.text("summary"), value: self.value(value))
    }

    /// `$ref` is no more than data here, but those who write one mean the file.
    private func value(_ place: Place) -> YAMLNode {
        guard place.node.count == 1, let reference = place.reference?.text,
            case .success(let target) = context.resolver.resolve(reference, from: place)
        else { return place.node }
        return target.node
    }
}
