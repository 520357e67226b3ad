import OpenAPI

/// Paths as they may stand in generated files.
package enum PortablePath {
    /// A path of one machine says nothing on another: then only the file's name is kept.
    package static func label(_ path: String) -> String {
        SourcePath.isAbsolute(path) || path.hasPrefix("~") ? SourcePath.name(of: path) : path
    }
}
