import APIChanges
package import Diagnostics
package import OutputFolder
import SwiftPlan

/// A generated client in memory, and its findings.
package struct GeneratedClient: GeneratedOutput {
    package let configuration: ClientConfiguration
    /// The sorted findings; in a strict run, warnings are errors.
    package let findings: [Diagnostic]
    /// The files; empty if the spec could not be read.
    package var files: [OutputFile] = []
    /// The files of the spec, with their hashes.
    var inputs: [String: String] = [:]
    var overlays: [String] = []
    /// The API as callers and the wire see it, in the form of the manifest.
    var api = APISurface().records
    /// The plan; `nil` if the spec could not be read.
    var plan: ClientPlan?

    package var name: String { configuration.name }

    package var folder: OutputFolder { configuration.folder }

    package var contents: String {
        "\(count(plan?.operationCount ?? 0, "operation")), \(count(plan?.typeCount ?? 0, "type"))"
    }

    /// The description for the manifest. It has no inputs if the findings are not kept, or if the client uses types of
    /// another client; then each run generates the client again.
    package var description: OutputDescription {
        let kept = KeptFinding.kept(findings, spec: configuration.spec)
        // The inputs of the other client would have to be recorded as inputs of this one.
        let isAlone = configuration.schemaOwner == nil
        var description = configuration.description(inputs: kept == nil || !isAlone ? [:] : inputs, overlays: overlays)
        description.records = [
            .init(name: "findings", json: KeptFinding.json(kept ?? [])), .init(name: "api", json: api),
        ]
        return description
    }
}

extension ClientConfiguration {
    package var folder: OutputFolder {
        OutputFolder(path: output)
    }

    /// Returns the description without the findings and the API.
    func description(inputs: [String: String], overlays: [String]) -> OutputDescription {
        OutputDescription(
            version: GeneratorVersion.current, client: name, spec: specLabel, inputs: inputs, overlays: overlays,
            options: recordedOptions)
    }
}
