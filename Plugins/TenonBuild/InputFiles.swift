import Foundation

/// The files that clients are made from: an edit of any of them has to make them again.
struct InputFiles {
    let configuration: URL
    /// The root files of the specs, as paths from the configuration's folder.
    let specs: [String]

    /// Every file beside the configuration or beside a spec, or below them, that can be a part of a spec. Which of them are
    /// is known only after reading, and references may change with every edit.
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
