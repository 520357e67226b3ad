import Foundation
import Testing

/// Checks output that cannot be written, and unknown commands.
@Suite
struct StandardStreamTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write(petSpec, to: "pets.yaml")
    }

    #if os(Linux)
    @Test(arguments: [
        "bundle pets.yaml", "config schema", "--help", "generate --help", "generate --spec pets.yaml --name Pets --output Pets",
        "docs --spec pets.yaml --name Pets", "lint pets.yaml", "explain", "explain unused-component", "init pets.yaml",
    ])
    func `standard output to a full disk is an error`(_ arguments: String) async throws {
        defer { tool.remove() }
        let outcome = try await tool.shell("$TENON \(arguments) > /dev/full")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("error: standard output cannot be written: No space left on device [output]"))
    }
    #endif

    @Test func `a closed pipe is an error, not a signal`() async throws {
        defer { tool.remove() }
        // The reader closes the pipe before the tool starts.
        let line = "{ read _ < begin; $TENON bundle pets.yaml; echo $? > status; } | { exec 0<&-; echo > begin; }"
        let outcome = try await tool.shell("mkfifo begin; \(line); cat status")
        #expect(outcome.output == "1\n")
        #expect(outcome.errors.contains("standard output cannot be written: Broken pipe"))
    }

    @Test(arguments: [
        ("generat", "did you mean 'tenon generate'?"), ("config chek", "did you mean 'tenon config check'?"),
        ("frobnicate", "there are 'generate'"),
    ])
    func `an unknown command is an error that suggests a similar command`(_ words: String, _ help: String) async throws {
        defer { tool.remove() }
        let outcome = try await tool.shell("$TENON \(words)")
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty && outcome.errors.contains(help))
    }

    @Test(arguments: [
        "link", "link/Pets", "/proc/tenon", "/proc/self/tenon", "/sys/tenon", "/dev/null", "/etc", "/usr",
    ])
    func `a run does not write output through a dangling link or into system folders`(
        _ output: String
    ) async throws {
        defer { tool.remove() }
        try FileManager.default.createSymbolicLink(atPath: tool.url("link").path, withDestinationPath: "nowhere")
        let outcome = try await tool.run("generate", "--spec", "pets.yaml", "--name", "Pets", "--output", output)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[output]"))
        #expect(!FileManager.default.fileExists(atPath: tool.url("nowhere").path))
    }
}
