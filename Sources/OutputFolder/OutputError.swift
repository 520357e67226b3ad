public import Foundation
import ShownText

/// The reason why a run could not write the output folder, or not compare it.
///
/// A failed run leaves the output unchanged, except after ``unfinished(_:cause:)``: then the next run completes it.
public enum OutputError: Error, Sendable, Hashable {
    /// A path could lead out of the output folder, or is not valid on every system.
    case invalidPath(String, reason: String)

    /// Two paths are equal on a file system that ignores case, or one is a folder that contains the other.
    case conflictingPaths(String, String)

    /// The folder cannot be that of one client, such as the home folder.
    case unsuitableFolder(String, reason: String)

    /// The folder contains another client, `owner`, which a run would remove.
    case otherClient(folder: String, owner: String)

    /// A run would overwrite or remove files that were edited by hand, or that the tool did not write.
    case wouldOverwrite(folder: String, edited: [String], foreign: [String])

    /// A file or link is where a folder has to be, or a folder is where a file has to be.
    case blocked(String, by: Obstacle)

    /// The manifest exists, but cannot be read.
    case unreadableManifest(String, reason: String)

    /// A run was killed, and its journal cannot be read.
    case unreadableJournal(String)

    /// Another run has locked the folder.
    case locked(String)

    /// The run failed half-way and could not undo its changes; the next run completes them.
    indirect case unfinished(String, cause: OutputError)

    /// A system call failed; `code` is its `errno`.
    case fileSystem(doing: String, path: String, code: Int32)

    /// The kind of entry that is in the way of a file or a folder.
    public enum Obstacle: String, Sendable, Hashable {
        /// A file that is in the way of a folder, or a folder that is in the way of a file.
        case file, folder
        /// A symbolic link, which a run does not follow.
        case symbolicLink = "symbolic link"
    }
}

extension OutputError: CustomStringConvertible, LocalizedError {
    /// The error and its remedy.
    public var description: String {
        switch self {
        case .invalidPath(let path, let reason):
            "the output path '\(DisplayText.escaped(path))' cannot be used: \(reason); "
                + "rename the schema or group that gives the file its name"
        case .conflictingPaths(let first, let second):
            "'\(first)' and '\(second)' would be one file on some systems; "
                + "rename the schema or group that gives one of them its name"
        case .unsuitableFolder(let path, let reason):
            "'\(DisplayText.escaped(path))' cannot be the output folder: \(reason); name a folder of the client's own"
        case .otherClient(let folder, let owner):
            "'\(folder)' holds the client '\(DisplayText.escaped(owner))'; name another folder, or use --force to replace that client"
        case .wouldOverwrite(let folder, let edited, let foreign):
            Self.describeOverwriting(in: folder, edited: edited, foreign: foreign)
        case .blocked(let path, let obstacle):
            Self.describeBlocked(path, by: obstacle)
        case .unreadableManifest(let path, let reason):
            "the manifest '\(path)' cannot be read: \(reason); restore it, or use --force to write a new one"
        case .unreadableJournal(let path):
            "'\(path)' is left from a run that was cut short, and cannot be read; delete the folder that holds it, "
                + "then generate again with --force"
        case .locked(let folder):
            "another run is writing to '\(folder)'; wait until it has ended, then try again"
        case .unfinished(let folder, let cause):
            "writing to '\(folder)' stopped half-way (\(cause)); the next run completes it"
        case .fileSystem(let action, let path, let code):
            "cannot \(action) '\(DisplayText.escaped(path))': \(Self.advice(for: code))"
        }
    }

    /// ``description``, for code that handles any `Error`.
    public var errorDescription: String? { description }
}

extension OutputError {
    private static func describeOverwriting(in folder: String, edited: [String], foreign: [String]) -> String {
        var lines = ["nothing was written to '\(folder)', because that would lose work:"]
        lines += edited.map { "  '\($0)' was edited by hand" }
        lines += foreign.map { "  '\($0)' was not made by this tool" }
        lines.append("move these files or your changes elsewhere, or use --force to replace them")
        return lines.joined(separator: "\n")
    }

    private static func describeBlocked(_ path: String, by obstacle: Obstacle) -> String {
        let due = obstacle == .folder ? "a file" : "a folder"
        return "'\(path)' is a \(obstacle.rawValue), but \(due) has to go there; move it away"
    }

    private static func advice(for code: Int32) -> String {
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        switch code {
        case ENOSPC, EDQUOT: return "\(reason); free some space, then try again"
        case EFBIG: return "\(reason); raise the limit on file sizes, then try again"
        case EACCES, EPERM, EROFS: return "\(reason); make it and its folder writable, then try again"
        default: return reason
        }
    }
}
