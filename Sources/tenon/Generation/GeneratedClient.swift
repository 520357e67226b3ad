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
    /// The files of the spec.
    var inputs: [String] = []
    var surface = APISurface()

    /// Whether it must not be used.
    var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }

    /// What the manifest says of it. A client of which there is something to report is never spared a run.
    var description: OutputDescription {
        let isReported = findings.contains { $0.severity > .note }
        var description = configuration.description(specHash: specHash, inputs: isReported ? [] : inputs)
        description.api = surface.records
        return description
    }
}

extension ClientConfiguration {
    var folder: OutputFolder {
        OutputFolder(path: output)
    }

    /// What the manifest says but for what callers see.
    func description(specHash: String, inputs: [String]) -> OutputDescription {
        OutputDescription(
            version: Tenon.version, client: name, spec: specLabel, specHash: specHash, inputs: inputs,
            options: recordedOptions)
    }
}
