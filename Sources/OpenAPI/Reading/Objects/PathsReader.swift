import YAMLTree

/// A reader of the Paths Object (OpenAPI 3.1 §4.8.8).
struct PathsReader {
    let context: ReadingContext
    let defaults: OperationDefaults

    func paths(_ node: SourceNode) -> [Operation] {
        guard let object = ObjectReader(node, as: .paths, in: context) else { return [] }
        return object.ownMembers.flatMap { path, node -> [Operation] in
            guard context.includes(node), !context.isCancelled(), isShortEnough(path, node) else { return [] }
            return PathItemReader(context: context, defaults: defaults).read(node, path: checked(path, node))
        }
    }

    /// The maximum number of bytes in a path. Servers refuse longer ones (RFC 9110 §4.1 recommends support for 8,000),
    /// and each pointer below the path repeats it.
    private static let maximumLength = 8_192

    private func isShortEnough(_ path: String, _ node: SourceNode) -> Bool {
        guard path.utf8.count > Self.maximumLength else { return true }
        context.report(
            .tooLarge, "the path has \(path.utf8.count) bytes; no server accepts more than \(Self.maximumLength)",
            at: node.location, in: node)
        return false
    }

    private func checked(_ path: String, _ node: SourceNode) -> String {
        if !PathTemplate(path).isWellFormed {
            context.report(.invalidPath, "the braces of '\(path)' do not match", at: node.location, in: node)
        }
        if path.hasPrefix("/") { return path }
        context.report(.invalidPath, "'\(path)' must begin with '/'", at: node.location, in: node)
        return "/" + path
    }
}
