import YAMLTree

/// A reader of the Paths Object (OpenAPI 3.1 §4.8.8).
struct PathsReader {
    let context: ReadingContext
    let defaults: OperationDefaults

    func paths(_ place: SourceNode) -> [Operation] {
        guard let object = ObjectReader(place, as: .paths, in: context) else { return [] }
        return object.ownMembers.flatMap { path, place -> [Operation] in
            guard context.includes(place), !context.isCancelled(), isShortEnough(path, place) else { return [] }
            return PathItemReader(context: context, defaults: defaults).read(place, path: checked(path, place))
        }
    }

    /// The maximum number of bytes in a path. Servers refuse longer ones (RFC 9110 §4.1 recommends support for 8,000),
    /// and each pointer below the path repeats it.
    private static let maximumLength = 8_192

    private func isShortEnough(_ path: String, _ place: SourceNode) -> Bool {
        guard path.utf8.count > Self.maximumLength else { return true }
        context.report(
            .tooLarge, "the path has \(path.utf8.count) bytes; no server accepts more than \(Self.maximumLength)",
            at: place.location, in: place)
        return false
    }

    private func checked(_ path: String, _ place: SourceNode) -> String {
        if !PathTemplate(path).isWellFormed {
            context.report(.invalidPath, "the braces of '\(path)' do not match", at: place.location, in: place)
        }
        if path.hasPrefix("/") { return path }
        context.report(.invalidPath, "'\(path)' must begin with '/'", at: place.location, in: place)
        return "/" + path
    }
}
