private import Foundation

/// The files below one folder. A path that leaves the folder by `..`, as an absolute path or through a symbolic link is
/// refused, so that a spec cannot read files that its author could not.
public struct DiskFiles: FileSource {
    /// The size limit of one file, far above what a person or a generator writes.
    static let sizeLimit = 256 << 20

    /// The folder with every symbolic link followed.
    private let root: String
    private let allowsOutside: Bool

    /// Creates a source for a folder.
    ///
    /// - Parameters:
    ///   - root: The folder that files are confined to: absolute, or relative to the current folder, as are the paths
    ///     to be read.
    ///   - allowsOutside: True if files outside the folder may be read.
    public init(root: String, allowsOutside: Bool = false) {
        self.root = Self.realPath(root) ?? Self.absolute(root)
        self.allowsOutside = allowsOutside
    }

    /// Returns the bytes of the file at `path`.
    ///
    /// - Throws: `FileProblem` for a missing file, a path outside the folder, anything but a regular file, and a file
    ///   above 256 MiB.
    public func read(_ path: String) throws(FileProblem) -> [UInt8] {
        let target = Self.realPath(path)
        if !allowsOutside, leavesRoot(path, target) { throw .outside }
        guard let target else { throw .missing }
        let size = try sizeOfFile(target)
        guard size <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .unreadable("an error occurred while reading")
        }
    }

    /// Returns true if the confinement allows a path, even if there is no file.
    package func allows(_ path: String) -> Bool {
        allowsOutside || !leavesRoot(path, Self.realPath(path))
    }

    public func names(inFolder path: String) -> [String] {
        guard allowsOutside || !leavesRoot(path, Self.realPath(path)) else { return [] }
        let names = try? FileManager.default.contentsOfDirectory(atPath: path.isEmpty ? "." : path)
        return (names ?? []).sorted()
    }

    /// Returns the size of a regular file in bytes. Other files are refused, because a pipe may never end.
    private func sizeOfFile(_ path: String) throws(FileProblem) -> Int {
        var info = stat()
        guard stat(path, &info) == 0 else { throw .unreadable("access is denied") }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return Int(info.st_size)
        case S_IFDIR: throw .unreadable("it is a folder")
        default: throw .unreadable("it is not a regular file")
        }
    }

    /// Returns true if a path is outside the folder. The text of the path decides for a missing file, so that an error
    /// does not reveal which files exist outside.
    private func leavesRoot(_ path: String, _ realPath: String?) -> Bool {
        let target = realPath ?? Self.absolute(path)
        return target != root && !target.hasPrefix(root == "/" ? root : root + "/")
    }

    /// Returns the absolute path of a missing file: the real path of the nearest existing folder, and the rest of the
    /// text.
    private static func absolute(_ path: String) -> String {
        let start = SourcePath.isAbsolute(path) ? path : FileManager.default.currentDirectoryPath + "/" + path
        var folder = SourcePath.normalised(start)
        var rest = ""
        while !folder.isEmpty, folder != "/" {
            rest = "/" + SourcePath.name(of: folder) + rest
            folder = SourcePath.folder(of: folder)
            if let real = realPath(folder) { return real == "/" ? rest : real + rest }
        }
        return rest
    }

    /// Returns the path with every symbolic link followed; `nil` if there is nothing at `path`.
    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path.isEmpty ? "." : path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
