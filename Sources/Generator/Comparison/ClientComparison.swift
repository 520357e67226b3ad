package import APIChanges
package import Diagnostics
import Foundation
import OpenAPI
import OutputFolder
import SwiftPlan

/// Compares two states of one client.
package struct ClientComparison: Sendable {
    let old: State
    /// A spec.
    let new: String
    /// The client's options, which matter besides the spec.
    let configuration: ClientConfiguration

    package init(old: State, new: String, configuration: ClientConfiguration) {
        self.old = old
        self.new = new
        self.configuration = configuration
    }

    /// A state to compare.
    package enum State: Sendable {
        /// A spec, or the folder or the manifest of a client.
        case path(String)
        /// The client of the configuration at a revision of its repository, or its spec if the repository does not have
        /// the client.
        case revision(String)
    }

    /// One of the two states, and its name for people.
    private struct Found {
        let surface: APISurface
        let label: String
    }

    /// The report; `nil`, and a finding, if one of the two cannot be read.
    package func run() -> (report: ChangeReport?, findings: [Diagnostic]) {
        let diagnostics = DiagnosticCollector()
        guard let before = found(diagnostics) else { return (nil, diagnostics.findings()) }
        let files = ClientInputs(of: configuration(new), reads: FilesRead())
        let after = surface(ClientPlanner(files, diagnostics), naming: before.surface.names)
        guard let after, !diagnostics.hasErrors else { return (nil, diagnostics.findings()) }
        let changes = SurfaceComparison.changes(from: before.surface, to: after)
        let report = ChangeReport(client: configuration.name, old: before.label, new: "'\(new)'", changes: changes)
        return (report, diagnostics.findings())
    }

    private func configuration(_ spec: String) -> ClientConfiguration {
        var configuration = configuration
        configuration.spec = spec
        return configuration
    }

    private func surface(_ planner: ClientPlanner, naming names: [APIKey: ShippedName] = [:]) -> APISurface? {
        planner.plan(shipped: ShippedNames(names)).map { APISurface(of: $0.plan) }
    }

    private func found(_ diagnostics: DiagnosticCollector) -> Found? {
        switch old {
        case .revision(let revision): return found(at: GitFiles(revision: revision), diagnostics)
        case .path(let path):
            let isManifest = SourcePath.name(of: path) == OutputFolder.manifestName
            if isManifest || isFolder(path) {
                return found(in: isManifest ? SourcePath.folder(of: path) : path, diagnostics)
            }
            let files = ClientInputs(of: configuration(path), reads: FilesRead())
            return surface(ClientPlanner(files, diagnostics)).map { Found(surface: $0, label: "'\(path)'") }
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    // MARK: - Folders

    private func found(in folder: String, _ diagnostics: DiagnosticCollector) -> Found? {
        guard let last = OutputFolder(path: folder.isEmpty ? "." : folder).lastRun() else {
            diagnostics.report(
                RunFinding.output, "'\(folder)' has no manifest that can be read", at: nil,
                help: "name the folder of a generated client, or a spec")
            return nil
        }
        guard let surface = RecordedAPI(manifest: last.manifest).surface else {
            diagnostics.report(
                RunFinding.output, "the manifest in '\(folder)' says nothing of the API", at: nil,
                help: "it was written by an earlier version: run 'tenon generate' with the spec as it was")
            return nil
        }
        return Found(surface: surface, label: "what '\(folder)' was generated from")
    }

    // MARK: - Revisions

    /// The state at a revision. The manifest records what shipped; if the client is made in a build, or by an earlier
    /// version, the spec is used instead.
    private func found(at files: GitFiles, _ diagnostics: DiagnosticCollector) -> Found? {
        if let problem = files.problem(at: configuration.spec) {
            diagnostics.report(RunFinding.unknownRevision, problem, at: nil)
            return nil
        }
        if let manifest = try? files.read(configuration.output + "/" + OutputFolder.manifestName),
            let surface = RecordedAPI(manifest: manifest).surface
        {
            return Found(
                surface: surface, label: "what '\(configuration.output)' was generated from at '\(files.revision)'")
        }
        let planner = ClientPlanner(configuration, spec: files, overlays: files, diagnostics)
        return surface(planner).map { Found(surface: $0, label: "'\(configuration.spec)' at '\(files.revision)'") }
    }
}
