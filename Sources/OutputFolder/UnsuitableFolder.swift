import Foundation

/// Folders that hold much more than one client, and so are named as the output by mistake.
enum UnsuitableFolder {
    /// The reason why the folder at `path` cannot be an output; `nil` if it can.
    static func reason(
        against path: String, home: String = NSHomeDirectory(),
        current: String = FileManager.default.currentDirectoryPath
    ) -> String? {
        let folder = resolved(path, from: current)
        if folder == "/" { return "it is the root of the disk" }
        if folder == resolved(home, from: current) { return "it is your home folder" }
        if resolved(current, from: "/").hasPrefix(folder + "/") { return "the current folder lies within it" }
        return isOfSystem(folder) ? "it is the system's" : nil
    }

    private static func isOfSystem(_ folder: String) -> Bool {
        if shared.contains(folder) { return true }
        return closed.contains { folder == $0 || folder.hasPrefix($0 + "/") } && !folder.hasPrefix("/dev/shm/")
    }

    /// Folders of the system.
    private static let closed: [String] = [
        "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys", "/System", "/usr/bin", "/usr/include",
        "/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/sbin", "/usr/share",
    ]

    /// Folders that hold the folders of many users or programs.
    private static let shared: Set = [
        "/Applications", "/Library", "/Users", "/Volumes", "/home", "/media", "/mnt", "/opt", "/root", "/run", "/srv", "/tmp",
        "/usr", "/usr/local", "/var", "/var/lib", "/var/tmp",
    ]

    /// Absolute, with `.` and `..` and links taken out as far as the folder exists.
    private static func resolved(_ path: String, from base: String) -> String {
        let absolute = path.hasPrefix("/") ? path : base + "/" + path
        return URL(fileURLWithPath: absolute).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
