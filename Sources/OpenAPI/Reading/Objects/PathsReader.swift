import YAMLTree

/// OpenAPI 3.1 §4.8.8 and `webhooks`.
struct PathsReader {
    let context: ReadingContext
    let defaults: OperationDefaults

    func paths(_ place: Place) -> [Operation] {
        guard let object = ObjectReader(place, as: .paths, in: context) else { return [] }
        return object.ownMembers.flatMap { path, place in
            PathItemReader(context: context, defaults: defaults).read(place, path: checked(path, place))
        }
    }

    private func checked(_ path: String, _ place: Place) -> String {
        if !PathTemplate(path).isWellFormed {
            context.report(.invalidPath, "the braces of '\(path)' do not match", at: place.location, in: place)
        }
        if path.hasPrefix("/") { return path }
        context.report(.invalidPath, "'\(path)' must begin with '/'", at: place.location, in: place)
        return "/" + path
    }
}
