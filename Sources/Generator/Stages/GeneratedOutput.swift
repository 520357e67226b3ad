package import Diagnostics
package import OutputFolder

/// The files of one output folder in memory, and the findings.
package protocol GeneratedOutput: Sendable {
    /// The name of the client or the runtime.
    var name: String { get }
    var folder: OutputFolder { get }
    /// The sorted findings; in a strict run, warnings are errors.
    var findings: [Diagnostic] { get }
    var files: [OutputFile] { get }
    /// The description in the manifest.
    var description: OutputDescription { get }
    /// The numbers of its parts, such as operations and types, as text.
    var contents: String { get }
    /// True if the output must not be used.
    var hasErrors: Bool { get }
    /// The finding for an output that was not written.
    var notGenerated: Diagnostic { get }
}

extension GeneratedOutput {
    package var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }
}

/// Returns a number and a noun in singular or plural: `1 file`, `2 files`.
package func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
