import ArgumentParser
import Diagnostics
import Generator
import OutputFolder

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Says how large the clients are, and what options would make them smaller.",
        discussion: """
            Writes nothing. Lines are counted in the client as it would be generated now; the machine code of a \
            release build is estimated from them.
            """
    )

    @OptionGroup var arguments: ClientArguments

    func run() throws {
        let files = FilesRead()
        var texts: [String] = []
        let findings = arguments.run(noting: files) { list, _ in
            var made: [GeneratedClient] = []
            let ofClients = list.clients.flatMap { configuration in
                let generator = ClientGenerator(configuration, reads: files, last: configuration.folder.lastRun())
                let client = generator.generate()
                made.append(client)
                if !client.hasErrors {
                    let size = ClientSize(client.files)
                    texts.append(text(configuration.name, size, generator.savings(from: size)))
                }
                return client.findings.filter { $0.severity == .error }
            }
            guard let runtime = list.runtime.map({ RuntimeGenerator($0, reads: files).generate(with: made) }) else {
                return ofClients
            }
            if !runtime.hasErrors { texts.append(text(runtime.name, ClientSize(runtime.files), [])) }
            return ofClients + runtime.findings
        }
        print(texts.joined(separator: "\n"))
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    private func text(_ name: String, _ size: ClientSize, _ savings: [OptionSaving]) -> String {
        var lines = [
            "\(name): \(size.lines) lines in \(size.files.count) files, \(size.codeLines) of them code, "
                + "about \(size.estimatedCode / 1000) kB in a release build"
        ]
        for folder in size.folders(client: name) {
            lines.append("  \(row(folder.lines, of: size.lines)) \(folder.name)")
            for file in size.largest(5, in: folder.name) {
                lines.append("    \(row(file.lines, of: size.lines)) \(file.name.dropFirst(folder.name.count + 1))")
            }
        }
        if !savings.isEmpty { lines.append("  options that would save lines:") }
        for saving in savings {
            lines.append("    \(row(size.lines - saving.size.lines, of: size.lines)) \(saving.option)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A number of lines and its share, each in a column.
    private func row(_ count: Int, of all: Int) -> String {
        let share = all == 0 ? 0 : (count * 100 + all / 2) / all
        return padded("\(count)", 7) + padded("\(share) %", 6)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
