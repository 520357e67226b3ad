import Foundation
import Testing

/// Colours are for terminals whose users want them.
@Suite("Colours of findings")
struct ColorTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write("openapi: 3.1.0\ninfo: {title: Pets, version: '1', titel: x}\npaths: {}\n", to: "pets.yaml")
    }

    /// The findings as they arrive at a terminal.
    private func shown(_ environment: String) async throws -> String {
        let terminal = try Terminal()
        let line =
            "export TENON; env -u NO_COLOR -u TERM \(environment) \"$TENON\" lint pets.yaml 2> \(terminal.path); echo END > \(terminal.path)"
        // The terminal takes a few kilobytes before anybody reads them.
        _ = try await tool.shell(line)
        return terminal.text(until: "END")
    }

    @Test("a terminal has colours", arguments: ["TERM=xterm-256color", "TERM=xterm NO_COLOR=", "A=b"])
    func terminal(_ environment: String) async throws {
        defer { tool.remove() }
        let text = try await shown(environment)
        #expect(text.contains("[unknown-key]") && text.contains("\u{1B}["), "\(text)")
    }

    @Test(
        "a terminal without escape codes has none, nor one whose user wants none",
        arguments: ["TERM=dumb", "TERM=xterm NO_COLOR=1"])
    func noColors(_ environment: String) async throws {
        defer { tool.remove() }
        let text = try await shown(environment)
        #expect(text.contains("[unknown-key]") && !text.contains("\u{1B}"), "\(text)")
    }

    @Test("a pipe and a file have no colours", arguments: ["2>&1 >/dev/null | cat", "2> file; cat file"])
    func noTerminal(_ redirection: String) async throws {
        defer { tool.remove() }
        let outcome = try await tool.shell(
            "TERM=xterm-256color; export TERM; unset NO_COLOR; \"$TENON\" lint pets.yaml \(redirection)")
        #expect(outcome.output.contains("[unknown-key]") && !outcome.output.contains("\u{1B}"))
    }
}
