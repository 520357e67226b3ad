import Foundation

/// Folders that hold much more than one client ever could: whoever names one of them as the output means another.
enum UnsuitableFolder {
    /// Why a client cannot go into the folder at `path`; `nil` if it can.
    static func reason(
        against path: String, home: String = NSHomeDirectory(),
        current: String = FileManager.default.currentDirectoryPath
    ) -> String? {
        let folder = resolved(path, from: current)
        if folder == "/" { return "it is the root of the disk" }
        if folder == resolved(home, from: current) { return "it is your home folder" }
        return resolved(current, from: "/").hasPrefix(folder + "/") ? "the current folder lies within it" : nil
    }

    /// Absolute, with `.` and `..` and links taken out as far as the folder exists.
    private static func resolved(_ path: String, from base: String) -> String {
        let absolute = path.hasPrefix("/") ? path : base + "/" + path
        return URL(fileURLWithPath: absolute).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
