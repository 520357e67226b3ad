import Diagnostics
import Generator
import OpenAPI
import OutputFolder
import SwiftText
import YAMLTree

/// One client, or a description by itself, and what is known of it.
///
/// A change is looked at in two steps: what a reader says of the description comes at once, what becomes of it in Swift
/// when there is nothing more urgent.
final class Project {
    let configuration: ClientConfiguration
    private let files: OpenFiles
    private(set) var due: Step?
    private(set) var ofReading: [Diagnostic] = []
    private(set) var ofPlanning: [Diagnostic] = []
    /// The last one that could be read.
    private(set) var document: Document?
    private var lastPlan: PlannedClient?
    private var lastMap: SpecMap?
    private var hoverTexts: HoverTexts?
    /// The files that the last reading asked for, there or not.
    private(set) var paths: Set<String>

    enum Step {
        case reading, planning
    }

    init(_ configuration: ClientConfiguration, files: OpenFiles) {
        self.configuration = configuration
        self.files = files
        paths = [configuration.spec]
        due = .reading
    }

    var findings: [Diagnostic] { ofReading + ofPlanning }

    func change() {
        due = .reading
    }

    /// Does what is due first.
    func work() {
        switch due {
        case .reading: read()
        case .planning: plan()
        case nil: break
        }
    }

    /// The map of the last text that could be read.
    var map: SpecMap? {
        if lastMap == nil { lastMap = SpecMap(configuration.spec, files: forgivingSource, overlays: overlays) }
        return lastMap
    }

    /// The Swift that things become.
    var hovers: HoverTexts? {
        if hoverTexts == nil { hoverTexts = lastPlan.map { HoverTexts($0) } }
        return hoverTexts
    }

    private var source: any FileSource {
        files.source(root: root, allowsOutside: configuration.allowsOutsideReferences)
    }

    private var forgivingSource: any FileSource {
        files.source(root: root, allowsOutside: configuration.allowsOutsideReferences, isForgiving: true)
    }

    private var root: String {
        ProjectFolder.around(configuration.spec, configuredIn: configuration.folderOfConfiguration)
    }

    private var overlays: OverlayFiles {
        OverlayFiles(paths: configuration.overlays, source: files.source(root: "/", allowsOutside: true))
    }

    private func read() {
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let asked = AskedFiles(source)
        let read = planner(asked, diagnostics).read()
        ofReading = diagnostics.findings()
        paths = asked.paths.union([configuration.spec]).union(configuration.overlays)
        due = read == nil ? nil : .planning
        lastMap = nil
        guard let read else {
            ofPlanning = []
            return
        }
        document = read
    }

    private func plan() {
        due = nil
        guard let document else { return }
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let shipped = configuration.shippedNames(configuration.output.isEmpty ? nil : configuration.folder.lastRun())
        lastPlan = planner(source, diagnostics).plan(document, shipped: shipped)
        hoverTexts = nil
        ofPlanning = diagnostics.findings()
    }

    private func planner(_ source: any FileSource, _ diagnostics: DiagnosticCollector) -> ClientPlanner {
        ClientPlanner(configuration, spec: source, overlays: overlays.source, diagnostics)
    }
}

/// Notes which files are asked for.
private final class AskedFiles: FileSource {
    private let source: any FileSource
    private let noted = Locked<Set<String>>([])

    init(_ source: any FileSource) {
        self.source = source
    }

    var paths: Set<String> { noted.withLock { $0 } }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        note(path)
        return try source.read(path)
    }

    func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree {
        note(path)
        return try source.tree(path, printedAs: printed)
    }

    func names(inFolder path: String) -> [String] {
        source.names(inFolder: path)
    }

    private func note(_ path: String) {
        noted.withLock { _ = $0.insert(path) }
    }
}
