import ArgumentParser
import Diagnostics
import Foundation
import Generator

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the clients.",
        discussion: """
            Only files that differ are written, and all of a client's or none. A client that is up to date is not made \
            anew. A spec with an error leaves its client as it is.
            """
    )

    @OptionGroup var arguments: ClientArguments

    @Flag(help: "Replace files that were edited by hand or that something else wrote.")
    var force = false

    @Flag(help: "Name everything anew, as if nothing had shipped. What that renames keeps a deprecated alias.")
    var rename = false

    @Flag(help: "Leave out the deprecated aliases of earlier renames.")
    var dropAliases = false

    @Flag(help: "Go on, and generate again whenever a file of a spec or the configuration changes, until Ctrl-C.")
    var watch = false

    func run() throws {
        guard watch else {
            guard generate(ReadStamps()) else { throw ExitCode.failure }
            return
        }
        var isFirst = true
        WatchLoop().run { files in
            _ = generate(files)
            if isFirst { arguments.reporting.say("watching \(files.before.count) files; Ctrl-C ends it") }
            isFirst = false
            // Without this, a reader of a pipe would see the lines of a run late.
            fflush(nil)
        }
    }

    /// True if the user asks for a run even if the clients are up to date.
    private var asksForMore: Bool {
        force || rename || dropAliases || arguments.reporting.verbose
    }

    /// Generates all clients once; returns false if anything has an error.
    private func generate(_ files: ReadStamps) -> Bool {
        var lines: [String] = []
        let findings = arguments.run(noting: files) { list, diagnostics in
            let naming = ClientGenerator.Naming(startsAnew: rename, dropsAliases: dropAliases)
            let writer = ClientWriter(force: force, skipsUnchanged: !asksForMore, naming: naming, reads: files)
            let (findings, written) = writer.write(list, diagnostics)
            lines = written.map { "\($0)" }
            return findings
        }
        lines.forEach(arguments.reporting.say)
        return !findings.all.contains { $0.severity == .error }
    }
}
