/// Paths as text, with `/` on every platform, because they stand in references and in findings.
enum SourcePath {
    /// `a/./b/../c` as `a/c`. A `..` that leads above the beginning stays.
    static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// `relative`, as it is meant in the file at `path`.
    static func resolve(_ relative: String, from path: String) -> String {
        if relative.hasPrefix("/") { return normalised(relative) }
        let folder = folder(of: path)
        return normalised(folder.isEmpty ? relative : folder + "/" + relative)
    }

    /// `a/b` of `a/b/c.yaml`; empty for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// `c.yaml` of `a/b/c.yaml`.
    static func name(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }

    /// `c` of `a/b/c.yaml`.
    static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// `yaml` of `a/b/c.YAML`.
    static func fileExtension(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
