import Foundation
import LoopbackSupport
import ProcessSupport
import Testing

/// The Swift compiler in `PATH`. As many compilers run at the same time as there are cores.
struct SwiftCompiler {
    /// The turns of all compilers.
    static let turns = AsyncSemaphore(ProcessInfo.processInfo.activeProcessorCount)

    private let executable: String

    init() throws {
        executable = try Self.path()
    }

    /// Returns the path of the compiler.
    static func path() throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return try #require(
            folders.map { $0 + "/swiftc" }.first(where: FileManager.default.isExecutableFile),
            "there is no 'swiftc' in PATH")
    }

    /// Checks files as one module, up to code generation.
    ///
    /// - Returns: The shortened messages of the compiler; `nil` if the files compile.
    func check(_ files: [String: String], flags: [String]) async throws -> String? {
        let folder = try TemporaryFolder()
        let list = try write(files, to: folder)
        let arguments = ["-wmo", "-emit-sil", "-o", folder.path + "/all.sil", "@" + list]
        return try await run(arguments + Self.common + flags, in: folder)
    }

    /// Checks some files of a module completely, and only the declarations of the others. This is much faster if many files
    /// are alike.
    func check(
        _ files: [String: String], only isChecked: (String) -> Bool, flags: [String]
    ) async throws -> String? {
        let folder = try TemporaryFolder()
        let all = try write(files, to: folder)
        let checked = files.keys.filter { $0.hasSuffix(".swift") && isChecked($0) }.sorted()
        let primary = try folder.write(checked.map { "\(folder.path)/\($0)\n" }.joined(), to: "primary.txt")
        let output = try folder.write(checked.indices.map { "\(folder.path)/\($0).sil\n" }.joined(), to: "output.txt")
        // The driver would check all files.
        let arguments = ["-frontend", "-emit-sil", "-filelist", all, "-primary-filelist", primary, "-output-filelist", output]
        return try await run(arguments + (try await paths(in: folder)) + Self.common + flags, in: folder)
    }

    /// Compiles files into a program, and runs it in their folder.
    ///
    /// - Returns: The output of the program.
    func run(_ files: [String: String], arguments: [String], flags: [String]) async throws -> String {
        let folder = try TemporaryFolder()
        let list = try write(files, to: folder)
        let program = folder.path + "/program"
        if let problem = try await run(["-wmo", "-o", program, "@" + list] + Self.common + flags, in: folder) {
            throw Program.Problem(problem)
        }
        let output = URL(fileURLWithPath: folder.path + "/output.txt")
        let errors = URL(fileURLWithPath: folder.path + "/errors.txt")
        let status = try await Program(program)
            .run(arguments, in: URL(fileURLWithPath: folder.path), output: output, errors: errors)
        let text = try String(contentsOf: output, encoding: .utf8)
        guard status == 0 else {
            throw Program.Problem("status \(status)\n\(text)\(try String(contentsOf: errors, encoding: .utf8))")
        }
        return text
    }

    private static let common = [
        "-module-name", "Clients", "-package-name", "clients", "-parse-as-library", "-warnings-as-errors",
    ]

    /// Returns the options with the paths that the driver gives its frontend: those of the SDK and of the standard macros.
    private func paths(in folder: TemporaryFolder) async throws -> [String] {
        let source = try folder.write("", to: "empty.swift")
        let jobs = URL(fileURLWithPath: folder.path + "/jobs.txt")
        let status = try await Program(executable).run(
            ["-driver-print-jobs", "-typecheck", source], in: URL(fileURLWithPath: folder.path), output: jobs,
            errors: URL(fileURLWithPath: folder.path + "/errors.txt"))
        try #require(status == 0)
        let words = try String(contentsOf: jobs, encoding: .utf8).split { $0.isWhitespace }.map(String.init)
        return zip(words, words.dropFirst()).flatMap { option, value in
            ["-sdk", "-plugin-path", "-external-plugin-path", "-in-process-plugin-server-path"].contains(option)
                ? [option, value] : []
        }
    }

    /// Writes the files and a list of them, and returns the path of the list.
    private func write(_ files: [String: String], to folder: TemporaryFolder) throws -> String {
        try TextFolder(path: folder.path).write(files, insteadOf: [:])
        let list = files.keys.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder.path)/\($0)\n" }
        return try folder.write(list.joined(), to: "all.txt")
    }

    /// The output of a failed run; `nil` if the run succeeds.
    private func run(_ arguments: [String], in folder: TemporaryFolder) async throws -> String? {
        let messages = URL(fileURLWithPath: folder.path + "/messages.txt")
        let errors = URL(fileURLWithPath: folder.path + "/errors.txt")
        let status = try await Self.turns.take {
            try await Program(executable)
                .run(arguments, in: URL(fileURLWithPath: folder.path), output: messages, errors: errors)
        }
        guard status != 0 else { return nil }
        let output = try [messages, errors].map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        return "status \(status)\n" + Self.shortened(output.replacingOccurrences(of: folder.path + "/", with: ""))
    }

    private static func shortened(_ output: String) -> String {
        let lines = output.split(separator: "\n")
        let errors = lines.filter { $0.contains("error:") }
        return lines.prefix(30).joined(separator: "\n") + (lines.count > 30 ? "\n… \(errors.count) errors in all" : "")
    }
}
