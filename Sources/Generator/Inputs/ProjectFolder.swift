import Foundation
import OpenAPI

/// The folder whose files a spec may refer to.
package enum ProjectFolder {
    /// Returns the folder of the configuration if the spec is in it, else the current folder if the spec is in that,
    /// else the folder of the spec. The home folder and the root of the disk count only if the spec is directly in
    /// them: otherwise a spec could read everything below.
    package static func around(_ spec: String, configuredIn configuration: String? = nil) -> String {
        let own = SourcePath.folder(of: spec)
        let folder = real(own)
        let candidates = [configuration, ""].compactMap(\.self)
        return candidates.first { isProject(real($0), around: folder) } ?? own
    }

    private static func isProject(_ candidate: String, around folder: String) -> Bool {
        let home = FileManager.default.homeDirectoryForCurrentUser.resolvingSymlinksInPath().path
        guard candidate != "/", candidate != home else { return candidate == folder }
        return folder == candidate || folder.hasPrefix(candidate + "/")
    }

    private static func real(_ path: String) -> String {
        URL(fileURLWithPath: path.isEmpty ? "." : path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}
