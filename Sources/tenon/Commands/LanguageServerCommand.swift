import ArgumentParser
import Generator
import LanguageServer

struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Serves editors with findings and completion, over standard input and output.",
        discussion: """
            Editors start it themselves: docs/editor.md says how to set that up. It speaks the Language Server Protocol \
            3.17, and writes nothing to the disk.
            """
    )

    /// Some editors say how they talk to a server; this one knows only one way.
    @Flag(help: .hidden) var stdio = false

    func run() throws {
        guard EditorStreams.serve(version: GeneratorVersion.current) else { throw ExitCode.failure }
    }
}
