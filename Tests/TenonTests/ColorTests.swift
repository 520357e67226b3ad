import Foundation
import Testing

/// Checks that findings have colours only in a terminal whose user wants them.
@Suite
struct ColorTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write("openapi: 3.1.0\ninfo: {title: Pets, version: '1', titel: x}\npaths: {}\n", to: "pets.yaml")
    }

    /// The findings that a terminal shows.
    private func shown(_ environment: String) async throws -> String {
        let terminal = try Terminal()
        let line =
            "export TENON; env -u NO_COLOR -u TERM \(environment) \"$TENON\" lint pets.yaml 2> \(terminal.path); echo END > \(terminal.path)"
        // The terminal buffers a few kilobytes, so the text can be read later.
        _ = try await tool.shell(line)
        return terminal.text(until: "END")
    }

    @Test(arguments: ["TERM=xterm-256color", "TERM=xterm NO_COLOR=", "A=b"])
    func `findings have colours in a terminal`(_ environment: String) async throws {
        defer { tool.remove() }
        let text = try await shown(environment)
        #expect(text.contains("[unknown-key]") && text.contains("\u{1B}["), "\(text)")
    }

    @Test(arguments: ["TERM=dumb", "TERM=xterm NO_COLOR=1"])
    func `findings have no colours in a dumb terminal or with NO_COLOR`(_ environment: String) async throws {
        defer { tool.remove() }
        let text = try await shown(environment)
        #expect(text.contains("[unknown-key]") && !text.contains("\u{1B}"), "\(text)")
    }

    @Test(arguments: ["2>&1 >/dev/null | cat", "2> file; cat file"])
    func `findings have no colours in a pipe or a file`(_ redirection: String) async throws {
        defer { tool.remove() }
        let outcome = try await tool.shell(
            "TERM=xterm-256color; export TERM; unset NO_COLOR; \"$TENON\" lint pets.yaml \(redirection)")
        #expect(outcome.output.contains("[unknown-key]") && !outcome.output.contains("\u{1B}"))
    }
}
