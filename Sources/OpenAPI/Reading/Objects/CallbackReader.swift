/// A reader of the Callback Object (OpenAPI 3.1 §4.8.18).
struct CallbackReader {
    let context: ReadingContext

    func read(_ node: SourceNode, name: String) -> Callback? {
        guard let node = context.followed(node, as: .callback)?.node else { return nil }
        if let known = context.callbacks.known(node) {
            return known.map { Callback(name: name, operations: $0.operations) }
        }
        guard let object = ObjectReader(node, as: .callback, in: context) else { return nil }
        context.isInCallback = true
        defer { context.isInCallback = false }
        let reader = PathItemReader(context: context, defaults: OperationDefaults(hasPath: false))
        let callback = Callback(
            name: name, operations: object.ownMembers.flatMap { reader.read($0.node, path: $0.name) })
        context.callbacks.remember(callback, at: node)
        return callback
    }
}
