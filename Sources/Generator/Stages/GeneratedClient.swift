import APIChanges
package import Diagnostics
package import OutputFolder

/// A client in memory, and what was found on the way.
package struct GeneratedClient: Sendable {
    package let configuration: ClientConfiguration
    /// Sorted; in a strict run, warnings are errors.
    package let findings: [Diagnostic]
    /// Empty if the spec could not be read at all.
    package var files: [OutputFile] = []
    var operationCount = 0
    var typeCount = 0
    /// The files of the spec, with their hashes.
    var inputs: [String: String] = [:]
    var overlays: [String] = []
    var surface = APISurface()

    /// Whether it must not be used.
    package var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }

    /// What the manifest says of it. A client whose findings are not kept is never spared a run.
    package var description: OutputDescription {
        let kept = KeptFinding.kept(findings, spec: configuration.spec)
        var description = configuration.description(inputs: kept == nil ? [:] : inputs, overlays: overlays)
        description.records = [
            .init(name: "findings", json: KeptFinding.json(kept ?? [])), .init(name: "api", json: surface.records),
        ]
        return description
    }
}

extension ClientConfiguration {
    package var folder: OutputFolder {
        OutputFolder(path: output)
    }

    /// What the manifest says but for what callers see.
    func description(inputs: [String: String], overlays: [String]) -> OutputDescription {
        OutputDescription(
            version: GeneratorVersion.current, client: name, spec: specLabel, inputs: inputs, overlays: overlays,
            options: recordedOptions)
    }
}
