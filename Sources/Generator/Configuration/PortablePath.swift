import OpenAPI

/// Makes paths for generated files.
package enum PortablePath {
    /// The path; only the file's name if the path is absolute, because that differs between machines.
    package static func label(_ path: String) -> String {
        SourcePath.isAbsolute(path) || path.hasPrefix("~") ? SourcePath.name(of: path) : path
    }
}
