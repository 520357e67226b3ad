import ArgumentParser
import Diagnostics
import Generator

/// The arguments for the report of findings.
struct ReportArguments: ParsableArguments {
    @Option(help: "How to report findings.")
    var format = DiagnosticFormat.text

    @Flag(help: "Print notes, too: oddities of a spec that need no attention.")
    var verbose = false

    @Flag(help: "List each finding, however many there are or say the same. The formats for machines always do.")
    var all = false

    func print(_ findings: FindingGroups) {
        findings.filter { verbose || $0.severity > .note }.print(as: format, all: all)
    }

    /// Prints findings of one group.
    func print(_ findings: [Diagnostic]) {
        print(FindingGroups([findings]))
    }

    /// Prints a line, unless the format is for machines.
    func say(_ line: String) {
        if format == .text {
            StandardStreams.print(line + "\n")
        }
    }

    /// Prints advice about all findings together.
    func advise(_ line: String) {
        if format == .text {
            StandardStreams.complain(line + "\n")
        }
    }
}

extension FindingGroups {
    /// The findings as JSON.
    var json: String {
        DiagnosticRenderer(format: .json, color: false, toolVersion: GeneratorVersion.current).render(self)
    }

    /// Prints findings: text to standard error, a format for machines to standard output.
    func print(as format: DiagnosticFormat, all: Bool = false) {
        let renderer = DiagnosticRenderer(
            format: format, color: format == .text && StandardStreams.hasColor, toolVersion: GeneratorVersion.current,
            listsAll: all)
        let text = renderer.render(self)
        if format == .text {
            StandardStreams.complain(text)
        } else {
            StandardStreams.print(text)
        }
    }
}
