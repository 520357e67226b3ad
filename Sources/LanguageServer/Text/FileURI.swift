import Foundation
import OpenAPI

/// The conversion between paths and the `file:` URIs of editors.
enum FileURI {
    /// Returns the normalised path of a `file:` URI; `nil` for any other URI.
    static func path(_ uri: String) -> String? {
        guard let url = URL(string: uri), url.isFileURL, !url.path.isEmpty else { return nil }
        return SourcePath.normalised(url.path)
    }

    static func uri(_ path: String) -> String {
        URL(fileURLWithPath: path, isDirectory: false).absoluteString
    }
}
