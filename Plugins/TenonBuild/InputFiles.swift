import Foundation

/// The files that clients may be generated from. An edit of any of them makes the build generate the clients again.
struct InputFiles {
    let configuration: URL
    /// The root files of the specs, as paths from the configuration's folder.
    let specs: [String]

    /// Returns every YAML or JSON file in or below the folder of the configuration or of a spec. The plugin cannot see
    /// which of them the specs refer to.
    func urls() -> [URL] {
        let folder = configuration.deletingLastPathComponent()
        let folders = specs.map { URL(fileURLWithPath: $0, relativeTo: folder).standardizedFileURL.deletingLastPathComponent() }
        let files = ([folder] + folders).flatMap(Self.parts)
        return Set([configuration] + files).sorted { $0.path < $1.path }
    }

    private static func parts(of folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        return (files?.allObjects as? [URL] ?? []).filter { extensions.contains($0.pathExtension.lowercased()) }
            .map(\.standardizedFileURL)
    }

    private static let extensions: Set = ["yaml", "yml", "json"]
}
