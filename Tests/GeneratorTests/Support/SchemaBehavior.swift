import Foundation
import Generator
import LoopbackSupport
import ProcessSupport
import SwiftPlan
import Testing

/// Compiles all clients and checks of `Tests/SchemaBehavior` into one program and runs it. The program lacks a check or a
/// client that does not compile; the outcome of that check, or of all checks of that client, has the errors.
actor SchemaBehavior {
    static let shared = SchemaBehavior()

    private var outcomes: Task<[SchemaCheck: String], any Error>?

    /// - Returns: The failures of the check; empty if there are none.
    func outcome(of check: SchemaCheck) async throws -> String {
        let task = outcomes ?? Task { try await Self.outcomes() }
        outcomes = task
        return try await task.value[check] ?? "was not run"
    }

    private static func outcomes() async throws -> [SchemaCheck: String] {
        var files = try files()
        var outcomes: [SchemaCheck: String] = [:]
        func leaveOut(_ check: SchemaCheck, _ reason: String) {
            outcomes[check, default: ""] += reason
            files["Checks/" + check.path] = nil
        }
        for check in SchemaCheck.all where files[check.folder + "/spec.txt"] != nil {
            leaveOut(check, "no client is made:\n\(files[check.folder + "/spec.txt"] ?? "")")
        }
        var compiler = try BehaviorCompiler()
        while outcomes.count < SchemaCheck.all.count {
            let rest = SchemaCheck.all.filter { outcomes[$0] == nil }
            files["Main.swift"] = program(rest)
            let problems = try await compiler.problems(in: files)
            if problems.isEmpty {
                for check in rest {
                    outcomes[check] = try await compiler.run(check.name)
                }
                break
            }
            for check in rest {
                if let problem = problems["Checks/" + check.path] {
                    leaveOut(check, "does not compile:\n\(problem)")
                }
                let client = problems.filter { $0.key.hasPrefix(check.folder + "/") }.sorted { $0.key < $1.key }
                if let problem = client.first {
                    leaveOut(
                        check, "its client does not compile, \(problem.key) and \(client.count - 1) others:\n\(problem.value)")
                }
            }
            for folder in Set(rest.map(\.folder)) where problems.keys.contains(where: { $0.hasPrefix(folder + "/") }) {
                files = files.filter { !$0.key.hasPrefix(folder + "/") }
            }
            if rest.allSatisfy({ outcomes[$0] == nil }) {
                throw Program.Problem(problems.values.joined(separator: "\n"))
            }
        }
        return outcomes
    }

    /// The files of the clients, the checks and `Expectations.swift`. `spec.txt` has the findings if there is no client.
    private static func files() throws -> [String: String] {
        let sources = try TextFolder(path: SchemaCheck.root).files()
        var files = ["Checks/Expectations.swift": sources["Expectations.swift"] ?? ""]
        for check in SchemaCheck.all {
            files["Checks/" + check.path] = sources[check.path]
        }
        for folder in Set(SchemaCheck.all.map(\.folder)) {
            let name = folder.split(separator: "-").map(\.capitalized).joined()
            var settings = try ClientConfiguration(
                optionsAt: SchemaCheck.root + "/" + folder + "/options.yaml", defaultName: name)
            settings.options.coding = .both
            let generation = Generation(settings, spec: "spec.yaml", in: SchemaCheck.root + "/" + folder)
            for (path, text) in generation.files {
                files[folder + "/" + path] = text
            }
            files[folder + "/spec.txt"] = generation.files.isEmpty ? generation.diagnostics : nil
        }
        return files
    }

    /// A program that runs the check that its argument names. Each check has its own run, because it may crash.
    private static func program(_ checks: [SchemaCheck]) -> String {
        let cases = checks.map { "case \"\($0.name)\": try \($0.name).run()" }
        return """
            @main enum Main {
                static func main() throws {
                    do {
                        switch CommandLine.arguments[1] {
                        \(cases.joined(separator: "\n            "))
                        default: print("there is no such check")
                        }
                    } catch is Unreadable {
                    } catch {
                        print(error)
                    }
                }
            }

            """
    }
}

/// Compiles files, finds the errors of each, and runs the program.
struct BehaviorCompiler {
    private static let flags = [
        "-module-name", "Clients", "-package-name", "clients", "-parse-as-library", "-warnings-as-errors",
        "-swift-version", "6", "-diagnostic-style", "llvm",
    ]

    private let executable: String
    private let folder: TemporaryFolder
    private var written: [String: String] = [:]

    init() throws {
        executable = try SwiftCompiler.path()
        folder = try TemporaryFolder()
    }

    /// Compiles the program.
    ///
    /// - Returns: The errors by path; empty if the program compiles.
    mutating func problems(in files: [String: String]) async throws -> [String: String] {
        try TextFolder(path: folder.path).write(files, insteadOf: written)
        written = files
        let paths = files.keys.filter { $0.hasSuffix(".swift") }.sorted()
        let all = try list(paths, "all.txt") { $0 }
        return try await compile(["-wmo", "-Onone", "-o", folder.path + "/program", "@" + all])
    }

    /// - Returns: The output of the program, and its exit status unless that is 0.
    func run(_ check: String) async throws -> String {
        let (status, text) = try await run(folder.path + "/program", [check])
        return text + (status == 0 ? "" : "it ends with \(status)")
    }

    private func list(_ paths: [String], _ name: String, _ file: (String) -> String) throws -> String {
        try folder.write(paths.map { "\(folder.path)/\(file($0))\n" }.joined(), to: name)
    }

    private func compile(_ arguments: [String]) async throws -> [String: String] {
        let (status, text) = try await SwiftCompiler.turns.take { try await run(executable, arguments + Self.flags) }
        guard status != 0 else { return [:] }
        var problems: [String: String] = [:]
        for line in text.replacingOccurrences(of: folder.path + "/", with: "").split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 3)
            guard parts.count == 4, Int(parts[1]) != nil, parts[3].hasPrefix(" error:") else { continue }
            problems[String(parts[0]), default: ""] += line + "\n"
        }
        return problems.isEmpty ? ["": text] : problems
    }

    private func run(_ program: String, _ arguments: [String]) async throws -> (status: Int32, text: String) {
        let names = ["messages.txt", "errors.txt"].map { URL(fileURLWithPath: folder.path + "/" + $0) }
        let status = try await Program(program)
            .run(arguments, in: URL(fileURLWithPath: folder.path), output: names[0], errors: names[1])
        return (status, try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }.joined())
    }
}
