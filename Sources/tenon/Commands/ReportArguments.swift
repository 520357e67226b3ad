import ArgumentParser
import Diagnostics
import Foundation
import Generator

/// How findings are reported.
struct ReportArguments: ParsableArguments {
    @Option(help: "How to report findings.")
    var format = DiagnosticFormat.text

    @Flag(help: "Print notes, too: oddities of a spec that need no attention.")
    var verbose = false

    func print(_ findings: [Diagnostic]) {
        findings.filter { verbose || $0.severity > .note }.print(as: format)
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
}

extension [Diagnostic] {
    /// As a machine reads them.
    var json: String {
        DiagnosticRenderer(format: .json, color: false, toolVersion: GeneratorVersion.current).render(self)
    }

    /// Text goes to standard error, where people look; a format for machines to standard output, where they do.
    func print(as format: DiagnosticFormat) {
        // See no-color.org.
        let isColored = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        let renderer = DiagnosticRenderer(
            format: format, color: format == .text && isColored, toolVersion: GeneratorVersion.current)
        let text = renderer.render(self)
        if format == .text {
            FileHandle.standardError.write(Data(text.utf8))
        } else {
            Swift.print(text, terminator: "")
        }
    }
}
