/// Paths as text, with `/` on every platform, because they stand in references and in findings.
///
/// They are split by scalars, as the system splits them: a `/` with a combining mark is another character in Swift, but
/// still separates two names.
public enum SourcePath {
    /// `a/./b/../c` as `a/c`. A `..` that leads above the beginning stays.
    public static func normalised(_ path: String) -> String {
        var parts: [String] = []
        for part in path.unicodeScalars.split(separator: "/").map({ String($0) }) where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !isAbsolute(path) {
                parts.append(part)
            }
        }
        return (isAbsolute(path) ? "/" : "") + parts.joined(separator: "/")
    }

    /// `relative`, resolved against the file at `path`.
    public static func resolve(_ relative: String, from path: String) -> String {
        if isAbsolute(relative) { return normalised(relative) }
        let folder = folder(of: path)
        return normalised(folder.isEmpty ? relative : folder + "/" + relative)
    }

    /// `name` in a folder, which is empty for the current one.
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
    }

    /// `path`, relative to `folder`. Both must be relative to the same folder, and without `.` in them.
    public static func relative(_ path: String, to folder: String) -> String {
        let steps = path.unicodeScalars.split(separator: "/")
        let folder = folder.unicodeScalars.split(separator: "/")
        let common = zip(steps, folder).prefix { $0.elementsEqual($1) }.count
        let up = folder.dropFirst(common).map { _ in ".." }
        return (up + steps.dropFirst(common).map { String($0) }).joined(separator: "/")
    }

    /// True if the path begins at the root of the disk.
    public static func isAbsolute(_ path: String) -> Bool {
        path.unicodeScalars.first == "/"
    }

    /// `a/b` of `a/b/c.yaml`; empty for a bare name.
    public static func folder(of path: String) -> String {
        guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path.unicodeScalars[..<slash])
    }

    /// `c.yaml` of `a/b/c.yaml`.
    public static func name(of path: String) -> String {
        guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return path }
        return String(path.unicodeScalars[slash...].dropFirst())
    }

    /// `c` of `a/b/c.yaml`.
    public static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.unicodeScalars.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name.unicodeScalars[..<dot])
    }

    /// `yaml` of `a/b/c.YAML`.
    public static func fileExtension(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.unicodeScalars.lastIndex(of: ".") else { return "" }
        return String(name.unicodeScalars[dot...].dropFirst()).lowercased()
    }
}
