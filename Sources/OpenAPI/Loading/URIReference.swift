/// Functions that resolve relative references (RFC 3986 §5.2), as far as `$id` needs it: paths, but no queries.
enum URIReference {
    /// Returns `reference` without its fragment, resolved against the resource `base`.
    static func resolve(_ reference: String, against base: String) -> String {
        let reference = withoutFragment(reference)
        if reference.isEmpty { return base }
        if base.isEmpty || Reference(reference).isRemote { return reference }
        let (root, path) = split(base)
        let resolved = SourcePath.resolve(reference, from: path)
        return root.isEmpty || resolved.hasPrefix("/") ? root + resolved : root + "/" + resolved
    }

    /// Returns `https://example.com` and `/a/b` for `https://example.com/a/b`.
    private static func split(_ uri: String) -> (root: String, path: String) {
        guard let colon = uri.firstIndex(of: ":"), uri[colon...].hasPrefix("://") else { return ("", uri) }
        let host = uri[colon...].dropFirst(3)
        guard let slash = host.firstIndex(of: "/") else { return (uri, "") }
        return (String(uri[..<slash]), String(uri[slash...]))
    }

    private static func withoutFragment(_ text: String) -> String {
        String(text.prefix { $0 != "#" })
    }
}
