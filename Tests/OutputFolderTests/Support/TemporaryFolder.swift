import Foundation

@testable import OutputFolder

/// A folder that is removed with this object. The output is in its folder `out`.
final class TemporaryFolder: Sendable {
    let path: String
    var output: String { path + "/out" }

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/tenon-output-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The output folder, which does not wait for another run.
    func folder(faults: FaultPoint = .quick) -> OutputFolder {
        OutputFolder(path: output, patience: .zero, faults: faults)
    }

    func put(_ contents: String, at name: String) throws {
        let file = URL(fileURLWithPath: output + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: file)
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: output + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: output + "/" + name)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: output + "/" + name)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: output + "/" + name, withDestinationPath: target)
    }

    /// All entries of the output folder, including hidden ones: the text of a file, a mark for a folder or a link.
    func snapshot(without hidden: String? = nil) -> [String: String] {
        var result: [String: String] = [:]
        for name in FileManager.default.enumerator(atPath: output)?.compactMap({ $0 as? String }) ?? [] {
            if let hidden, name == hidden || name.hasPrefix(hidden + "/") { continue }
            let attributes = try? FileManager.default.attributesOfItem(atPath: output + "/" + name)
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory: result[name] = "<folder>"
            case .typeSymbolicLink: result[name] = "<link>"
            default: result[name] = text(name)
            }
        }
        return result
    }
}
