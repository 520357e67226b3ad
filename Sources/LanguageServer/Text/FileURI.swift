import Foundation
import OpenAPI

/// Converts the URIs by which editors name files.
enum FileURI {
    /// The path of a `file:` URI, normalised; `nil` for any other.
    static func path(_ uri: String) -> String? {
        guard let url = URL(string: uri), url.isFileURL, !url.path.isEmpty else { return nil }
        return SourcePath.normalised(url.path)
    }

    static func uri(_ path: String) -> String {
        URL(fileURLWithPath: path, isDirectory: false).absoluteString
    }
}
