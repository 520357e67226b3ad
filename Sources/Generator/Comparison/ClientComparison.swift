package import APIChanges
package import Diagnostics
import Foundation
import OpenAPI
import OutputFolder
import SwiftPlan

/// A comparison of two states of a client's API, for `tenon diff`.
package struct ClientComparison: Sendable {
    let old: State
    /// The path of the new spec.
    let new: String
    /// The client's options, which shape the API together with the spec.
    let configuration: ClientConfiguration

    package init(old: State, new: String, configuration: ClientConfiguration) {
        self.old = old
        self.new = new
        self.configuration = configuration
    }

    /// The source of the old state.
    package enum State: Sendable {
        /// The path of a spec, of a client's folder or of a client's manifest.
        case path(String)
        /// The client at a Git revision: its manifest, or its spec if the revision has no manifest with the API.
        case revision(String)
    }

    /// A state that was read, and its name in the report.
    private struct OldSurface {
        let surface: APISurface
        let label: String
    }

    /// Compares the two states.
    ///
    /// - Returns: The report and the findings; no report, but an error among the findings, if a state cannot be read.
    package func run() -> (report: ChangeReport?, findings: [Diagnostic]) {
        let diagnostics = DiagnosticCollector()
        guard let before = oldSurface(diagnostics) else { return (nil, diagnostics.findings()) }
        let files = ClientInputs(of: configuration(new), reads: ReadStamps())
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

    private func oldSurface(_ diagnostics: DiagnosticCollector) -> OldSurface? {
        switch old {
        case .revision(let revision): return oldSurface(at: GitFiles(revision: revision), diagnostics)
        case .path(let path):
            let isManifest = SourcePath.name(of: path) == OutputFolder.manifestName
            if isManifest || isFolder(path) {
                return oldSurface(in: isManifest ? SourcePath.folder(of: path) : path, diagnostics)
            }
            let files = ClientInputs(of: configuration(path), reads: ReadStamps())
            return surface(ClientPlanner(files, diagnostics)).map { OldSurface(surface: $0, label: "'\(path)'") }
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    // MARK: - Folders

    private func oldSurface(in folder: String, _ diagnostics: DiagnosticCollector) -> OldSurface? {
        guard let last = OutputFolder(path: folder.isEmpty ? "." : folder).lastRun() else {
            diagnostics.report(
                RunFinding.output, "'\(folder)' has no manifest that can be read", at: nil,
                help: "name the folder of a generated client, or a spec")
            return nil
        }
        guard let surface = RecordedAPI(manifest: last.manifest).surface else {
            diagnostics.report(
                RunFinding.output, "the manifest in '\(folder)' has no record of the API", at: nil,
                help: "it was written by an earlier version: run 'tenon generate' with the spec as it was")
            return nil
        }
        return OldSurface(surface: surface, label: "what '\(folder)' was generated from")
    }

    // MARK: - Revisions

    /// Returns the state at a revision, from the manifest, because it records what shipped. A client that a build makes
    /// has no manifest, and earlier versions recorded no API; the spec replaces them.
    private func oldSurface(at files: GitFiles, _ diagnostics: DiagnosticCollector) -> OldSurface? {
        if let problem = files.problem(at: configuration.spec) {
            diagnostics.report(RunFinding.unknownRevision, problem, at: nil)
            return nil
        }
        if let manifest = try? files.read(configuration.output + "/" + OutputFolder.manifestName),
            let surface = RecordedAPI(manifest: manifest).surface
        {
            return OldSurface(
                surface: surface, label: "what '\(configuration.output)' was generated from at '\(files.revision)'")
        }
        let planner = ClientPlanner(configuration, spec: files, overlays: files, diagnostics)
        return surface(planner).map { OldSurface(surface: $0, label: "'\(configuration.spec)' at '\(files.revision)'") }
    }
}
