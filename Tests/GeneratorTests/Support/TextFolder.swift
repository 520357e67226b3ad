import Foundation

/// The text files below a folder.
struct TextFolder {
    let path: String

    /// The files by path relative to the folder, without hidden files.
    func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for name in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }), !isFolder(name) else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
            files[name] = String(decoding: data, as: UTF8.self)
        }
        return files
    }

    /// Writes the files, and removes those that are only in `old`.
    func write(_ files: [String: String], insteadOf old: [String: String]) throws {
        for name in old.keys where files[name] == nil {
            try FileManager.default.removeItem(atPath: path + "/" + name)
            removeEmptyFolders(above: name)
        }
        for (name, text) in files where old[name] != text {
            let url = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func removeEmptyFolders(above name: String) {
        var parts = name.split(separator: "/").dropLast()
        while !parts.isEmpty {
            let folder = path + "/" + parts.joined(separator: "/")
            guard (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty == true else { return }
            try? FileManager.default.removeItem(atPath: folder)
            parts.removeLast()
        }
    }
}

/// A folder that is removed with this object.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/tenon-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a file, whose name may begin with folders, and returns its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return path + "/" + name
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
