import Foundation

/// The folders that cannot be an output, because they contain much more than one client.
enum UnsuitableFolder {
    /// Returns the reason why the folder at `path` cannot be an output; `nil` if it can.
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

    /// The folders of the system, which are refused with all folders in them.
    private static let closed: [String] = [
        "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys", "/System", "/usr/bin", "/usr/include",
        "/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/sbin", "/usr/share",
    ]

    /// The folders of many users or programs, in which a folder of a client is fine.
    private static let shared: Set = [
        "/Applications", "/Library", "/Users", "/Volumes", "/home", "/media", "/mnt", "/opt", "/root", "/run", "/srv", "/tmp",
        "/usr", "/usr/local", "/var", "/var/lib", "/var/tmp",
    ]

    /// Returns an absolute path without `.` and `..`, and with links resolved as far as the path exists.
    private static func resolved(_ path: String, from base: String) -> String {
        let absolute = path.hasPrefix("/") ? path : base + "/" + path
        return URL(fileURLWithPath: absolute).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
