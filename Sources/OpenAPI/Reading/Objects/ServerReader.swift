import YAMLTree

/// A reader of Server and Server Variable Objects (OpenAPI 3.1 §4.8.5 and §4.8.6).
struct ServerReader {
    let context: ReadingContext

    func read(_ node: SourceNode) -> Server? {
        guard let object = ObjectReader(node, as: .server, in: context), let url = object.requiredText("url") else {
            return nil
        }
        let members = object["variables"] == nil ? [] : object.members("variables")
        let server = Server(
            url: url, name: object.text("name"), description: object.text("description"),
            variables: members.compactMap { variable($0.name, $0.node) }, location: node.location)
        checkTemplate(server, object, declared: Set(members.map(\.name)))
        return server
    }

    private func variable(_ name: String, _ node: SourceNode) -> ServerVariable? {
        guard let object = ObjectReader(node, as: .serverVariable, in: context),
            let value = object.requiredText("default")
        else { return nil }
        let allowed = object["enum"] == nil ? [] : object.texts("enum")
        if !allowed.isEmpty, !allowed.contains(value) {
            object.report(
                .invalidValue, "the default '\(value)' of server variable '\(name)' is not among its values",
                at: object["default"]?.yaml.location, consequence: "it is used anyway")
        }
        return ServerVariable(
            name: name, defaultValue: value, allowedValues: allowed, description: object.text("description"))
    }

    private func checkTemplate(_ server: Server, _ object: ObjectReader, declared: Set<String>) {
        for name in PathTemplate(server.url).names where !declared.contains(name) {
            object.report(
                .undeclaredServerVariable, "the URL names a variable '\(name)' that is not declared",
                at: object["url"]?.yaml.location)
        }
    }
}
