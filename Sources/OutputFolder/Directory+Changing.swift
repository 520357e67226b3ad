#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

// Every change to the disk is here, each as a step that a test can stop.
extension Directory {
    /// Creates a file, which must not exist yet. ``sync(_:)`` makes it durable.
    func create(_ name: String, holding text: String) throws(OutputError) {
        try step("create", name)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = retrying { openat(descriptor, name, flags, 0o666) }
        guard file >= 0 else { throw failure("create", name, errno) }
        defer { close(file) }
        try step("write", name)
        var text = text
        let code = text.withUTF8 { Self.write(UnsafeRawBufferPointer($0), to: file) }
        guard code == 0 else { throw failure("write", name, code) }
    }

    /// Flushes a file to the disk.
    func sync(_ name: String) throws(OutputError) {
        guard try step("sync", name) else { return }
        let file = retrying { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
        guard file >= 0 else { throw failure("write", name, errno) }
        defer { close(file) }
        guard retrying({ fsync(file) }) == 0 else { throw failure("write", name, errno) }
    }

    /// Creates a folder. Returns `false` if the name is taken already.
    func makeFolder(_ name: String) throws(OutputError) -> Bool {
        try step("make the folder", name)
        if mkdirat(descriptor, name, 0o777) == 0 { return true }
        if errno == EEXIST { return false }
        throw failure("make the folder", name, errno)
    }

    /// Moves a file. A file that has the new name is replaced in the same step.
    func move(_ name: String, to folder: Directory, as newName: String) throws(OutputError) {
        try step("move", name)
        guard retrying({ renameat(descriptor, name, folder.descriptor, newName) }) == 0 else {
            throw folder.failure("write", newName, errno)
        }
    }

    /// Creates a hard link to a file. Returns `false` if the file system refuses.
    func link(_ name: String, in folder: Directory, as newName: String) throws(OutputError) -> Bool {
        try step("link", name)
        return linkat(descriptor, name, folder.descriptor, newName, 0) == 0
    }

    /// Sets the modification time of a file to now.
    func touch(_ name: String) throws(OutputError) {
        try step("touch", name)
        guard utimensat(descriptor, name, nil, AT_SYMLINK_NOFOLLOW) == 0 else { throw failure("touch", name, errno) }
    }

    /// Removes a file or a link; no error if it is gone already.
    func remove(_ name: String) throws(OutputError) {
        try step("remove", name)
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw failure("remove", name, errno) }
    }

    /// Removes a folder. Returns `false` if the system refuses, mostly because the folder is not empty.
    func removeFolder(_ name: String) throws(OutputError) -> Bool {
        try step("remove the folder", name)
        return unlinkat(descriptor, name, AT_REMOVEDIR) == 0
    }

    /// Flushes the names in this folder to the disk.
    func sync() throws(OutputError) {
        guard try step("sync", "."), retrying({ fsync(descriptor) }) != 0 else { return }
        // Some network and FUSE file systems cannot sync a folder.
        let code = errno
        if ![EINVAL, ENOTSUP, EBADF].contains(code) {
            throw .fileSystem(doing: "write", path: path, code: code)
        }
    }

    /// Announces a step to the test, if there is one. Returns `false` if the test skips the step.
    @discardableResult
    private func step(_ action: String, _ name: String) throws(OutputError) -> Bool {
        switch faults.verdict("\(action) \(join(name))") {
        case .happens: return true
        case .isSkipped: return false
        case .fails(let code): throw failure(action, name, code)
        }
    }

    /// Writes all bytes. Returns the `errno` of a failure, or 0.
    private static func write(_ bytes: UnsafeRawBufferPointer, to file: CInt) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = UnsafeRawBufferPointer(rebasing: rest)
            let count = retrying { systemWrite(file, chunk.baseAddress, chunk.count) }
            guard count > 0 else { return count == 0 ? EIO : errno }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}

// In the extension above, `write` means the method.
private let systemWrite = write
