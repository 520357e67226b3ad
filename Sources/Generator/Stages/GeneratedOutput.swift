package import Diagnostics
package import OutputFolder

/// The files of one output folder in memory, and what was found on the way.
package protocol GeneratedOutput: Sendable {
    /// The client, or the runtime.
    var name: String { get }
    var folder: OutputFolder { get }
    /// Sorted; in a strict run, warnings are errors.
    var findings: [Diagnostic] { get }
    var files: [OutputFile] { get }
    /// The description in the manifest.
    var description: OutputDescription { get }
    /// The numbers of its parts besides files, for people.
    var contents: String { get }
    /// True if it must not be used.
    var hasErrors: Bool { get }
    /// Said where it was not written.
    var notGenerated: Diagnostic { get }
}

extension GeneratedOutput {
    package var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }
}

/// `1 file`, `2 files`.
package func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
