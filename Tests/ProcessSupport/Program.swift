public import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

/// A program that tests run.
///
/// It replaces Foundation's `Process`, which on Linux reads beyond the list of open files, and with as many of them as
/// the server tests have, ends the tests.
public struct Program: Sendable {
    private static let shell = "/bin/sh"

    private let path: String

    public struct Problem: Error, CustomStringConvertible {
        public let description: String

        public init(_ description: String) {
            self.description = description
        }
    }

    public init(_ path: String) {
        self.path = path
    }

    /// Runs the program in a folder with its outputs in files, and waits without blocking a thread of the tests.
    ///
    /// - Returns: The exit status, or the negative number of the signal that ends the program.
    public func run(_ arguments: [String], in folder: URL, output: URL, errors: URL) async throws -> Int32 {
        try await start(arguments, in: folder, output: output, errors: errors).end()
    }

    /// Starts the program without waiting. The caller has to wait for its end.
    public func start(_ arguments: [String], in folder: URL, output: URL, errors: URL) throws -> RunningProgram {
        RunningProgram(child: try spawn(arguments, in: folder, output: output, errors: errors))
    }

    private func spawn(_ arguments: [String], in folder: URL, output: URL, errors: URL) throws -> pid_t {
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        var actions = FileActions()
        defer { actions.destroy() }
        try actions.add("stdin") { posix_spawn_file_actions_addopen(&$0, 0, "/dev/null", O_RDONLY, 0) }
        try actions.add("stdout") { posix_spawn_file_actions_addopen(&$0, 1, output.path, flags, 0o600) }
        try actions.add("stderr") { posix_spawn_file_actions_addopen(&$0, 2, errors.path, flags | O_APPEND, 0o600) }
        // The shell changes the folder, since there is no portable action for that.
        let command = [Self.shell, "-c", #"cd "$0" && exec "$@""#, folder.path, path] + arguments
        var words = command.map { strdup($0) } + [nil]
        var environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + environment).forEach { free($0) } }
        var child: pid_t = 0
        try Self.check(posix_spawn(&child, Self.shell, &actions.value, nil, &words, &environment), "posix_spawn")
        return child
    }

    fileprivate static func check(_ result: Int32, _ action: String) throws {
        guard result == 0 else { throw Problem("\(action): \(String(cString: strerror(result)))") }
    }
}

/// The actions on the child's files before the program begins.
private struct FileActions {
    #if canImport(Darwin)
    var value: posix_spawn_file_actions_t?
    #else
    var value = posix_spawn_file_actions_t()
    #endif

    init() {
        posix_spawn_file_actions_init(&value)
    }

    mutating func destroy() {
        posix_spawn_file_actions_destroy(&value)
    }

    #if canImport(Darwin)
    typealias Value = posix_spawn_file_actions_t?
    #else
    typealias Value = posix_spawn_file_actions_t
    #endif

    mutating func add(_ name: String, _ action: (inout Value) -> Int32) throws {
        try Program.check(action(&value), name)
    }
}
