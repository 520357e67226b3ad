#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

/// Opens and locks the output folder, and creates the folder if a run needs it.
struct FolderOpening {
    private let path: String
    private let faults: FaultPoint
    private var made: [String] = []

    init(path: String, faults: FaultPoint) {
        self.path = path
        self.faults = faults
    }

    /// Opens and locks the folder. Returns `nil` if the folder does not exist.
    func open(patience: Duration) throws(OutputError) -> Directory? {
        try validate()
        while let root = try Directory.open(path, faults: faults) {
            try root.lock(patience: patience)
            // During the wait, another run may have failed and removed the folder that it had created.
            if root.isSameFolder(as: try Directory.open(path, faults: faults)) { return root }
        }
        return nil
    }

    /// Opens and locks the folder, and first creates the folder and its parents if they do not exist.
    mutating func openOrMake(patience: Duration) throws(OutputError) -> Directory {
        while true {
            if let root = try open(patience: patience) { return root }
            try make(path)
        }
    }

    /// Removes those folders that this value created and that are empty.
    func removeCreatedFolders() {
        for folder in made.reversed() {
            rmdir(folder)
        }
    }

    private func validate() throws(OutputError) {
        if path.isEmpty { throw .invalidPath(path, reason: "it is empty") }
        if path.utf8.contains(0) { throw .invalidPath(path, reason: "it has a control character") }
        if let reason = UnsuitableFolder.reason(against: path) { throw .unsuitableFolder(path, reason: reason) }
    }

    private mutating func make(_ path: String) throws(OutputError) {
        for folder in Self.folders(onTheWayTo: path) where !Self.isFolder(folder) {
            try makeOne(folder)
        }
    }

    private mutating func makeOne(_ folder: String) throws(OutputError) {
        if case .fails(let code) = faults.verdict("make the folder \(folder)") {
            throw .fileSystem(doing: "make the folder", path: folder, code: code)
        }
        if mkdir(folder, 0o777) == 0 {
            made.append(folder)
            return
        }
        let code = errno
        // Another run may have created the folder at the same time, or have removed its parent.
        if code == EEXIST, Self.isFolder(folder) { return }
        if code == ENOENT, let parent = Self.folders(onTheWayTo: folder).dropLast().last, !Self.isFolder(parent) { return }
        if code == EEXIST { throw .blocked(folder, by: Self.isLink(folder) ? .symbolicLink : .file) }
        throw .fileSystem(doing: "make the folder", path: folder, code: code)
    }

    /// Returns the folder and its ancestors, the outermost first.
    private static func folders(onTheWayTo path: String) -> [String] {
        OutputPath.folders(above: path).filter { !$0.isEmpty && !$0.utf8.allSatisfy { $0 == UInt8(ascii: "/") } } + [path]
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    private static func isLink(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
    }
}
