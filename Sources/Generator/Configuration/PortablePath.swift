import OpenAPI

/// Paths in generated files, which must be the same on every machine.
package enum PortablePath {
    /// Returns the path, but only the file's name of an absolute path, because absolute paths differ between machines.
    package static func label(_ path: String) -> String {
        SourcePath.isAbsolute(path) || path.hasPrefix("~") ? SourcePath.name(of: path) : path
    }
}
