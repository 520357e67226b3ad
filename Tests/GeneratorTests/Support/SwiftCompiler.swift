import Foundation
import Testing

/// The Swift compiler, as it is found beside the `swift` that runs the tests.
struct SwiftCompiler {
    private let executable: String

    init() throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        executable = try #require(
            folders.map { $0 + "/swiftc" }.first(where: FileManager.default.isExecutableFile),
            "there is no 'swiftc' in PATH")
    }

    /// Checks files as one module, to the point where code would be generated.
    ///
    /// - Returns: what the compiler says, shortened; `nil` if it is satisfied.
    func check(_ files: [String: String], flags: [String]) async throws -> String? {
        let folder = try TemporaryFolder()
        try TextFolder(path: folder.path).write(files, insteadOf: [:])
        let list = files.keys.filter { $0.hasSuffix(".swift") }.sorted().map { "\"\(folder.path)/\($0)\"\n" }
        try Data(list.joined().utf8).write(to: URL(fileURLWithPath: folder.path + "/files.txt"))
        let arguments =
            ["-module-name", "Clients", "-package-name", "clients", "-parse-as-library", "-warnings-as-errors"]
            + ["-wmo", "-emit-sil", "-o", folder.path + "/clients.sil"] + flags + ["@" + folder.path + "/files.txt"]
        let output = try await run(arguments, outputAt: folder.path + "/output.txt")
        return output.map { Self.shortened($0.replacingOccurrences(of: folder.path + "/", with: "")) }
    }

    /// What a failed run wrote; a file and not a pipe, which would be full some time.
    private func run(_ arguments: [String], outputAt path: String) async throws -> String? {
        try Data().write(to: URL(fileURLWithPath: path))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardOutput = handle
        process.standardError = handle
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        guard status != 0 else { return nil }
        return "status \(status)\n" + (try String(contentsOfFile: path, encoding: .utf8))
    }

    private static func shortened(_ output: String) -> String {
        let lines = output.split(separator: "\n")
        let errors = lines.filter { $0.contains("error:") }
        return lines.prefix(30).joined(separator: "\n") + (lines.count > 30 ? "\n… \(errors.count) errors in all" : "")
    }
}
