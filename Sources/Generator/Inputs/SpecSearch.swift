package import OpenAPI
import YAMLTree

/// A search for the specs of a project in the usual folders, to propose them to the user.
package enum SpecSearch {
    private static let folders = ["", "specs", "spec", "api", "openapi"]
    private static let extensions: Set = ["yaml", "yml", "json"]
    private static let maximumFiles = 200

    /// Returns the OpenAPI documents among the first 200 YAML and JSON files of these folders.
    package static func specs(in files: any FileSource) -> [String] {
        let paths = folders.flatMap { folder in
            files.names(inFolder: folder).map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
        return paths.filter { extensions.contains(SourcePath.fileExtension(of: $0)) }.prefix(maximumFiles)
            .filter { root($0, files)?["openapi"] != nil }
    }

    /// Returns the title of the API that a file describes.
    package static func title(of path: String, in files: any FileSource) -> String? {
        root(path, files)?["info"]?["title"]?.text
    }

    private static func root(_ path: String, _ files: any FileSource) -> YAMLNode? {
        (try? files.tree(path, printedAs: path))?.root
    }
}
