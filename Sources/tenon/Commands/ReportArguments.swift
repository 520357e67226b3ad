import ArgumentParser
import Diagnostics
import Foundation

/// How findings are reported.
struct ReportArguments: ParsableArguments {
    @Option(help: "How to report findings.")
    var format = DiagnosticFormat.text

    @Flag(help: "Print notes, too: oddities of a spec that need no attention.")
    var verbose = false

    /// Text goes to standard error, where people look; a format for machines to standard output, where they do.
    func print(_ findings: [Diagnostic]) {
        let renderer = DiagnosticRenderer(format: format, color: isColored, toolVersion: Tenon.version)
        let text = renderer.render(findings.filter { verbose || $0.severity > .note })
        if format == .text {
            FileHandle.standardError.write(Data(text.utf8))
        } else {
            Swift.print(text, terminator: "")
        }
    }

    /// For a command whose output is something else.
    static func printErrors(_ errors: [Diagnostic]) {
        var arguments = ReportArguments()
        arguments.format = .text
        arguments.verbose = false
        arguments.print(errors)
    }

    /// A line for people. It is left out where a machine reads.
    func say(_ line: String) {
        if format == .text {
            Swift.print(line)
        }
    }

    /// What to do about the findings together.
    func advise(_ line: String) {
        if format == .text {
            FileHandle.standardError.write(Data((line + "\n").utf8))
        }
    }

    /// See no-color.org.
    private var isColored: Bool {
        format == .text && isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }
}
