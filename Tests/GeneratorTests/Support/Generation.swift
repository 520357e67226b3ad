import APIChanges
import Diagnostics
import Generator
import OpenAPI
import SwiftPlan
import YAMLTree

/// A client that is generated in memory.
struct Generation: Sendable {
    /// The files by path; empty if the spec has an error, because the tool then writes no file.
    private(set) var files: [String: String] = [:]
    /// The surface of the client; empty if the spec could not be read.
    private(set) var surface = APISurface()
    /// The text report of the findings.
    let diagnostics: String

    /// - Parameters:
    ///   - folder: The folder that the spec's files must be in, and that their paths are relative to.
    ///   - label: The name of the spec in the generated files.
    ///   - version: The version of Tenon in the main file; `nil` for none.
    ///   - earlier: The spec of the run before, whose names are kept.
    init(
        _ settings: ClientConfiguration, spec: String, in folder: String, label: String? = nil, version: String? = nil,
        earlier: String? = nil
    ) {
        let collector = DiagnosticCollector(levels: settings.levels)
        let source = FolderFiles(folder)
        let shipped = ShippedNames(earlier.map { Self.names(settings, spec: $0, in: source) } ?? [:])
        let planner = Self.planner(settings, spec: spec, in: source, collector)
        if let client = planner.plan(shipped: shipped) {
            surface = APISurface(of: client.plan)
            if !collector.hasErrors {
                let texts = client.files(label: label ?? spec, version: version) + client.reference(label: label ?? spec)
                files = Dictionary(texts.map { ($0.path, $0.contents) }) { _, _ in "two files of one path" }
            }
        }
        diagnostics = DiagnosticRenderer(format: .text, color: false, toolVersion: "0").render(collector.findings())
    }

    private static func planner(
        _ settings: ClientConfiguration, spec: String, in source: FolderFiles, _ collector: DiagnosticCollector
    ) -> ClientPlanner {
        var settings = settings
        settings.spec = spec
        return ClientPlanner(settings, spec: source, overlays: source, collector)
    }

    init(_ fixture: Fixture) throws {
        self.init(try fixture.settings(), spec: fixture.spec, in: fixture.folder, earlier: fixture.earlierSpec)
    }

    private static let known = Locked<[String: Generation]>([:])

    /// Returns the client of a fixture, which is generated once for all tests.
    static func shared(_ fixture: Fixture) throws -> Generation {
        if let known = known.withLock({ $0[fixture.name] }) { return known }
        let generation = try Generation(fixture)
        known.withLock { $0[fixture.name] = generation }
        return generation
    }

    private static func names(
        _ settings: ClientConfiguration, spec: String, in source: FolderFiles
    ) -> [APIKey: ShippedName] {
        let before = planner(settings, spec: spec, in: source, DiagnosticCollector()).plan()
        return before.map { APISurface(of: $0.plan).recorded.names } ?? [:]
    }

    /// Generates the client of a fixture with a reference.
    init(_ fixture: Fixture, docs: PlanOptions.Docs) throws {
        var settings = try fixture.settings()
        settings.options.docs = [docs]
        self.init(settings, spec: fixture.spec, in: fixture.folder, earlier: fixture.earlierSpec)
    }

    /// Generates the client of a fixture in another layout, and under another name unless `name` is `nil`.
    init(_ fixture: Fixture, layout: PlanOptions.Layout, name: String? = nil, version: String? = nil) throws {
        var settings = try fixture.settings()
        settings.options.layout = layout
        settings.name = name ?? settings.name
        self.init(settings, spec: fixture.spec, in: fixture.folder, version: version)
    }

    /// The files of the client alone, because other tests check the runtime.
    var filesBesidesRuntime: [String: String] {
        files.filter { !$0.key.hasPrefix("Runtime/") && !$0.key.hasSuffix("+Runtime.swift") }
    }
}

/// The files below a folder, by paths relative to it.
private struct FolderFiles: FileSource {
    private let folder: String
    private let disk: DiskFiles

    init(_ folder: String) {
        self.folder = folder
        disk = DiskFiles(root: folder)
    }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        try disk.read(folder + "/" + path)
    }

    func names(inFolder path: String) -> [String] {
        disk.names(inFolder: path.isEmpty ? folder : folder + "/" + path)
    }
}
