import APIChanges
import Diagnostics
import Foundation
import OpenAPI
import OutputFolder
import SwiftPlan

/// Two states of one client, to be compared.
struct ClientComparison {
    /// A spec, or the folder or the manifest of a client.
    let old: String
    /// A spec.
    let new: String
    /// What counts besides the spec.
    let configuration: ClientConfiguration

    /// `nil` where one of the two cannot be read, which the findings then say.
    func run() -> (report: ChangeReport?, findings: [Diagnostic]) {
        let diagnostics = DiagnosticCollector()
        guard let before = state(of: old, diagnostics) else { return (nil, diagnostics.findings()) }
        let after = surface(of: new, naming: before.names, diagnostics)
        guard let after, !diagnostics.hasErrors else { return (nil, diagnostics.findings()) }
        let changes = SurfaceComparison.changes(from: before, to: after)
        return (ChangeReport(client: configuration.name, changes: changes), diagnostics.findings())
    }

    private func state(of path: String, _ diagnostics: DiagnosticCollector) -> APISurface? {
        let isManifest = SourcePath.name(of: path) == OutputFolder.manifestName
        guard isManifest || isFolder(path) else { return surface(of: path, naming: [:], diagnostics) }
        let folder = isManifest ? SourcePath.folder(of: path) : path
        guard let description = OutputFolder(path: folder.isEmpty ? "." : folder).lastRun()?.description else {
            diagnostics.error(
                "output", "'\(path)' has no manifest that can be read", at: nil,
                help: "name the folder of a generated client, or a spec")
            return nil
        }
        guard !description.api.isEmpty else {
            diagnostics.error(
                "output", "the manifest in '\(folder)' says nothing of the API", at: nil,
                help: "it was written by an earlier version: run 'tenon generate' with the spec as it was")
            return nil
        }
        return APISurface(records: description.api)
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func surface(
        of spec: String, naming names: [APIKey: ShippedName], _ diagnostics: DiagnosticCollector
    ) -> APISurface? {
        var configuration = configuration
        configuration.spec = spec
        let inputs = ClientInputs(of: configuration, reads: FilesRead())
        return ClientPlanner(inputs: inputs, diagnostics: diagnostics)
            .plan(shipped: ShippedNames(names)).map(APISurface.init(of:))
    }
}
