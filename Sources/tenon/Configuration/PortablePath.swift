import OpenAPI

/// Paths as they may stand in generated files.
enum PortablePath {
    /// A path of one machine says nothing on another: then only the file's name is kept.
    static func label(_ path: String) -> String {
        SourcePath.isAbsolute(path) || path.hasPrefix("~") ? SourcePath.name(of: path) : path
    }
}
