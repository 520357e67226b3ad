/// Functions for paths as text. They use `/` on every platform, because references and findings contain the paths.
///
/// Paths are split by scalars, as the system splits them: a `/` with a combining mark is another character in Swift,
/// but still separates two names.
public enum SourcePath {
    /// Returns the path without `.` and with `..` resolved: `a/c` for `a/./b/../c`. A `..` at the beginning of a
    /// relative path stays.
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

    /// Returns `relative`, resolved against the file at `path` and normalised.
    public static func resolve(_ relative: String, from path: String) -> String {
        if isAbsolute(relative) { return normalised(relative) }
        let folder = folder(of: path)
        return normalised(folder.isEmpty ? relative : folder + "/" + relative)
    }

    /// Returns `name` in a folder, which is empty for the current one.
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
    }

    /// Returns `path`, relative to `folder`. Both must be relative to the same folder, and must not contain `.`.
    public static func relative(_ path: String, to folder: String) -> String {
        let steps = path.unicodeScalars.split(separator: "/")
        let folder = folder.unicodeScalars.split(separator: "/")
        let common = zip(steps, folder).prefix { $0.elementsEqual($1) }.count
        let up = folder.dropFirst(common).map { _ in ".." }
        return (up + steps.dropFirst(common).map { String($0) }).joined(separator: "/")
    }

    /// Returns true if the path begins at the root of the disk.
    public static func isAbsolute(_ path: String) -> Bool {
        path.unicodeScalars.first == "/"
    }

    /// Returns `a/b` for `a/b/c.yaml`; empty for a bare name.
    public static func folder(of path: String) -> String {
        guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path.unicodeScalars[..<slash])
    }

    /// Returns `c.yaml` for `a/b/c.yaml`.
    public static func name(of path: String) -> String {
        guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return path }
        return String(path.unicodeScalars[slash...].dropFirst())
    }

    /// Returns `c` for `a/b/c.yaml`.
    public static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.unicodeScalars.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name.unicodeScalars[..<dot])
    }

    /// Returns `yaml` for `a/b/c.YAML`; empty if there is no extension.
    public static func fileExtension(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.unicodeScalars.lastIndex(of: ".") else { return "" }
        return String(name.unicodeScalars[dot...].dropFirst()).lowercased()
    }
}
