import Foundation
package import OpenAPI
import YAMLTree

/// The files of a Git repository at a revision, read by the command `git`.
package struct GitFiles: FileSource {
    let revision: String

    /// Returns true unless Git would take the revision for an option, or for a revision with a path.
    package static func isUsable(_ revision: String) -> Bool {
        !revision.isEmpty && revision.first != "-" && !revision.contains(":") && !revision.utf8.contains(0)
    }

    package func read(_ path: String) throws(FileProblem) -> [UInt8] {
        let parts = Self.parts(of: path)
        let outcome = Self.git(["-C", parts.folder, "show", "\(revision):./\(parts.rest)"])
        guard let outcome, outcome.status == 0 else { throw .missing }
        return outcome.output
    }

    package func names(inFolder path: String) -> [String] {
        let parts = Self.parts(of: path.isEmpty ? "." : path)
        let folder = parts.rest.isEmpty ? "./" : "./\(parts.rest)/"
        let outcome = Self.git(["-C", parts.folder, "ls-tree", "--name-only", "-z", revision, folder])
        guard let outcome, outcome.status == 0 else { return [] }
        return outcome.output.split(separator: 0).map { SourcePath.name(of: String(decoding: $0, as: UTF8.self)) }
    }

    /// Returns a message if Git cannot be run, or if the revision is none of the repository around a path.
    func problem(at path: String) -> String? {
        let arguments = ["-C", Self.parts(of: path).folder, "rev-parse", "--verify", "--quiet", "\(revision)^{tree}"]
        guard let outcome = Self.git(arguments) else { return "Git cannot be run" }
        return outcome.status == 0 ? nil : "'\(revision)' is no revision of the repository that '\(path)' is in"
    }

    /// Splits a path into the nearest existing folder and the rest.
    private static func parts(of path: String) -> (folder: String, rest: String) {
        var folder = SourcePath.folder(of: path)
        var rest = SourcePath.name(of: path)
        while !folder.isEmpty, folder != "/", !FileManager.default.fileExists(atPath: folder) {
            rest = SourcePath.name(of: folder) + "/" + rest
            folder = SourcePath.folder(of: folder)
        }
        return (folder.isEmpty ? "." : folder, rest)
    }

    private static func git(_ arguments: [String]) -> (status: Int32, output: [UInt8])? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        // The output is read before the end of the process, because Git waits while its pipe is full.
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, [UInt8](data))
    }
}
