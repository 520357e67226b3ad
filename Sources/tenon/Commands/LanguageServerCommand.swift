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

    /// Some editors pass this flag; the server has no other transport.
    @Flag(help: .hidden) var stdio = false

    func run() throws {
        guard EditorStreams.serve(version: GeneratorVersion.current) else { throw ExitCode.failure }
    }
}
