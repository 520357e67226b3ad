/// A reader of the Info, Contact and License Objects (OpenAPI 3.1 §4.8.2 to §4.8.4).
struct InfoReader {
    let context: ReadingContext

    func read(_ node: SourceNode) -> Info? {
        guard let object = ObjectReader(node, as: .info, in: context) else { return nil }
        _ = object["contact"].map { ObjectReader($0, as: .contact, in: context) }
        _ = object["license"].map { ObjectReader($0, as: .license, in: context) }
        return Info(
            title: object.requiredText("title") ?? "", summary: object.text("summary"),
            description: object.text("description"), version: object.requiredText("version") ?? "")
    }
}
