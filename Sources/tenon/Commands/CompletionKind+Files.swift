import ArgumentParser
import Diagnostics
import Generator

extension CompletionKind {
    /// Files that can be specs or overlays.
    static var specs: CompletionKind { .file(extensions: ["yaml", "yml", "json"]) }

    /// The clients of the configuration in the current folder.
    static var clients: CompletionKind {
        .custom { _, _, _ in ConfigurationReader(diagnostics: DiagnosticCollector()).read("tenon.yaml").clients.map(\.name) }
    }
}
