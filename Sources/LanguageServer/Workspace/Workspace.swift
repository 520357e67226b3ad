import Diagnostics
import Foundation
import Generator
import OpenAPI
import YAMLTree

/// The open documents, and the projects that they are part of.
final class Workspace {
    let files = OpenFiles()
    private(set) var documents: [String: OpenDocument] = [:]
    /// The clients and findings of each configuration, by its path.
    private var configured: [String: Configured] = [:]
    /// The specs that no configuration names, by path.
    private var unconfigured: [String: Project] = [:]

    private struct Configured {
        var projects: [Project] = []
        var findings: [Diagnostic] = []
    }

    static let configurationName = "tenon.yaml"

    var projects: [Project] {
        configured.sorted { $0.key < $1.key }.flatMap(\.value.projects) + unconfigured.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The first project with a due step, in the order of steps.
    var due: Project? {
        let projects = projects
        return Project.Step.allCases.lazy.compactMap { step in projects.first { $0.due == step } }.first
    }

    /// All findings of all projects.
    var findings: [(path: String, finding: Diagnostic)] {
        let ofConfigurations = configured.flatMap { path, known in known.findings.map { ($0.location?.file.path ?? path, $0) } }
        return ofConfigurations
            + projects.flatMap { project in
                project.findings.map { ($0.location?.file.path ?? project.configuration.spec, $0) }
            }
    }

    /// Returns the projects that a file is part of.
    func projects(with path: String) -> [Project] {
        projects.filter { $0.paths.contains(path) }
    }

    // MARK: - Documents

    func open(_ document: OpenDocument) {
        documents[document.path] = document
        files.set(document.file, at: document.path)
        assignProject(to: document)
        changed(document.path)
    }

    func change(_ path: String, _ changes: [ChangedParameters.Change], version: Int) {
        documents[path]?.apply(changes, version: version)
        guard let document = documents[path] else { return }
        files.set(document.file, at: path)
        if projects(with: path).isEmpty { assignProject(to: document) }
        changed(path)
    }

    func close(_ path: String) {
        documents[path] = nil
        files.set(nil, at: path)
        unconfigured[path] = nil
        changed(path)
    }

    /// Handles a change of a file, open or on the disk.
    func changed(_ path: String) {
        if configured[path] != nil { configure(path) }
        for project in projects(with: path) { project.change(path) }
    }

    /// Handles a change of any files.
    func changedAll() {
        for path in configured.keys { configure(path) }
        for project in projects { project.change(nil) }
    }

    /// Finds the configuration that a document belongs to. A spec that no configuration names becomes a separate
    /// project.
    private func assignProject(to document: OpenDocument) {
        if let path = configuration(above: document.path), configured[path] == nil { configure(path) }
        // A project knows its files only after a reading.
        for project in projects where project.due == .reading { project.work() }
        if projects(with: document.path).isEmpty, isDescription(document.file) {
            unconfigured[document.path] = Project(ClientConfiguration(ofSpec: document.path), files: files)
        }
    }

    private func isDescription(_ file: SourceFile) -> Bool {
        YAMLTree.parse(file).root.map { $0["openapi"] != nil || $0["swagger"] != nil } ?? false
    }

    private func configuration(above path: String) -> String? {
        if SourcePath.name(of: path) == Self.configurationName { return path }
        var folder = SourcePath.folder(of: path)
        while !folder.isEmpty {
            let file = (folder == "/" ? "" : folder) + "/" + Self.configurationName
            if FileManager.default.fileExists(atPath: file) { return file }
            if folder == "/" { break }
            folder = SourcePath.folder(of: folder)
        }
        return nil
    }

    private func configure(_ path: String) {
        let diagnostics = DiagnosticCollector()
        let reader = ConfigurationReader(diagnostics: diagnostics)
        let list = files.document(path).map(reader.read) ?? reader.read(path)
        configured[path] = Configured(projects: list.clients.map { Project($0, files: files) }, findings: diagnostics.findings())
    }
}
