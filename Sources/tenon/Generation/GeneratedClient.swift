import APIChanges
import Diagnostics
import OutputFolder

/// A client in memory, and what was found on the way.
struct GeneratedClient {
    let configuration: ClientConfiguration
    /// Sorted; in a strict run, warnings are errors.
    let findings: [Diagnostic]
    /// Empty if the spec could not be read at all.
    var files: [OutputFile] = []
    var operationCount = 0
    var typeCount = 0
    var specHash = ""
    var surface = APISurface()

    /// Whether it must not be used.
    var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }

    var folder: OutputFolder {
        OutputFolder(path: configuration.output)
    }

    /// What the manifest says of it.
    var description: OutputDescription {
        OutputDescription(
            version: Tenon.version, client: configuration.name, spec: configuration.specLabel, specHash: specHash,
            options: configuration.recordedOptions, api: surface.records)
    }
}
