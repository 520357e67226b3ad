import Diagnostics
import Generator
import OpenAPI
import OutputFolder
import SwiftText
import YAMLTree

/// One client, or a description without a client, with its findings.
///
/// A change is handled in two steps: the findings of the reader come at once, those of the planner when nothing is more
/// urgent.
final class Project {
    let configuration: ClientConfiguration
    private let files: OpenFiles
    private(set) var due: Step?
    private(set) var ofReading: [Diagnostic] = []
    private(set) var ofPlanning: [Diagnostic] = []
    /// The last document that could be read.
    private(set) var document: Document?
    private var lastPlan: PlannedClient?
    private var lastMap: SpecMap?
    private var hoverTexts: HoverTexts?
    /// The files that the last reading tried to read, existing or not.
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

    /// Does the first due task.
    func work() {
        switch due {
        case .reading: read()
        case .planning: plan()
        case nil: break
        }
    }

    /// The map of the last readable text.
    var map: SpecMap? {
        if lastMap == nil { lastMap = SpecMap(configuration.spec, files: forgivingSource, overlays: overlays) }
        return lastMap
    }

    /// The texts with the Swift declarations of each place.
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

/// Records which files are read.
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
