import Diagnostics
import Generator
import OpenAPI
import SwiftText
import YAMLTree

/// One client, or a spec without a client, and its findings in the editor.
///
/// A change is handled in three steps. The changed part is read at once; the whole spec is read, and the client is
/// planned, when nothing is more urgent.
final class Project {
    let configuration: ClientConfiguration
    private let files: OpenFiles
    let token = PlanJob.Token()
    private var next: Step?
    private(set) var ofReading: [Diagnostic] = []
    private(set) var ofPlanning: [Diagnostic] = []
    /// The last document that could be read.
    private(set) var document: Document?
    private var lastPlan: PlannedClient?
    private var isPlanning = false
    /// The number of the last reading, and of the last one with a plan.
    private var (reading, planned) = (0, 0)
    private var known: KnownFindings?
    /// True if a file other than the root has changed since the whole spec was read.
    private var hasOtherChanges = false
    private var lastMap: SpecMap?
    private var hoverDeclarations: HoverDeclarations?
    /// The files that the last reading tried to read, existing or not.
    private(set) var paths: Set<String>

    enum Step: CaseIterable {
        /// Reading the part that has changed.
        case readingPart
        case reading
        /// Reading the whole spec, after the changed part.
        case rereading
        case planning

        /// True if the step has to wait while the user types.
        var canWait: Bool { self == .rereading || self == .planning }
    }

    init(_ configuration: ClientConfiguration, files: OpenFiles) {
        self.configuration = configuration
        self.files = files
        paths = [configuration.spec]
        next = .reading
    }

    /// The next step. A second plan waits for the first.
    var due: Step? { next == .planning && isPlanning ? nil : next }

    var findings: [Diagnostic] { ofReading + ofPlanning }

    /// Handles a change of a file.
    ///
    /// - Parameter path: The file that has changed; `nil` if any may have.
    func change(_ path: String?) {
        if path != configuration.spec { hasOtherChanges = true }
        next = known == nil || hasOtherChanges ? .reading : .readingPart
    }

    /// Does the first due step.
    ///
    /// - Parameter isInterrupted: Called from time to time while the whole spec is read. Once it returns true, the
    ///   reading ends, and is due again.
    func work(isInterrupted: @escaping @Sendable () -> Bool = { false }) {
        switch due {
        case .readingPart: readChangedPart()
        case .reading, .rereading: read(isInterrupted)
        case .planning: planJob().map { take($0.run()) }
        case nil: break
        }
    }

    /// Does all due steps, and makes a plan that another thread has not finished.
    func finish() {
        if isPlanning, next == nil, planned < reading { next = .planning }
        isPlanning = false
        while due != nil { work() }
    }

    /// The map of the last readable text.
    var map: SpecMap? {
        if lastMap == nil { lastMap = SpecMap(configuration.spec, files: lastReadableSource, overlays: overlays) }
        return lastMap
    }

    /// The Swift declarations by their locations in the spec, from the last plan.
    var hovers: HoverDeclarations? {
        if hoverDeclarations == nil { hoverDeclarations = lastPlan.map { HoverDeclarations($0) } }
        return hoverDeclarations
    }

    private var source: any FileSource {
        files.source(root: root, allowsOutside: configuration.allowsOutsideReferences)
    }

    private var lastReadableSource: any FileSource {
        files.source(root: root, allowsOutside: configuration.allowsOutsideReferences, usesLastReadable: true)
    }

    private var root: String {
        ProjectFolder.around(configuration.spec, configuredIn: configuration.folderOfConfiguration)
    }

    private var overlays: OverlayFiles {
        OverlayFiles(paths: configuration.overlays, source: files.source(root: "/", allowsOutside: true))
    }

    /// Reads the changed part. With overlays, the whole spec has to be read, because they may change any part.
    private func readChangedPart() {
        next = .reading
        lastMap = nil
        guard configuration.overlays.isEmpty, let known, let tree = rootTree else { return }
        let findings = known.findingsAfterEdit(in: tree) { part in
            let diagnostics = DiagnosticCollector(levels: configuration.levels)
            DocumentReader(files: source, diagnostics: diagnostics).readPart(at: part.pointer, of: configuration.spec)
            return diagnostics.findings()
        }
        guard let findings else { return }
        (ofReading, ofPlanning) = findings
        next = .rereading
    }

    private var rootTree: YAMLTree? {
        try? source.tree(SourcePath.normalised(configuration.spec), printedAs: configuration.spec)
    }

    private func read(_ isInterrupted: @escaping @Sendable () -> Bool) {
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let recorder = PathRecorder(source)
        let interruption = Locked(false)
        let read = planner(recorder, diagnostics).read {
            guard isInterrupted() else { return false }
            interruption.withLock { $0 = true }
            return true
        }
        guard !interruption.withLock({ $0 }) else { return }
        hasOtherChanges = false
        ofReading = diagnostics.findings()
        paths = recorder.paths.union([configuration.spec]).union(configuration.overlays)
        next = read == nil ? nil : .planning
        lastMap = nil
        guard let read else {
            ofPlanning = []
            return
        }
        document = read
        reading += 1
        movePlanning()
    }

    /// Moves the findings of the last plan with the text, until there is a new plan.
    private func movePlanning() {
        let before = known
        known = rootTree?.root.map { KnownFindings(root: $0, ofReading: ofReading, ofPlanning: before?.ofPlanning ?? []) }
        guard let before, let now = known else { return }
        let edit = EditedRange(from: before.root.file, to: now.root.file)
        ofPlanning = before.ofPlanning.compactMap(edit.moved)
        known?.ofPlanning = ofPlanning
    }

    /// Returns the planning that is due. The caller runs it and passes the result to `take`.
    func planJob() -> PlanJob? {
        next = nil
        guard let document else { return nil }
        return PlanJob(
            project: token, reading: reading, document: document, configuration: configuration,
            spec: source, overlays: overlays.source)
    }

    /// Returns the planning that is due, for another thread that will hand in the result later.
    func startPlanning() -> PlanJob? {
        guard let job = planJob() else { return nil }
        isPlanning = true
        return job
    }

    /// Takes a plan, unless the spec was read again since, or another plan came first.
    func take(_ result: PlanJob.Result) {
        isPlanning = false
        guard result.reading == reading, planned < reading else { return }
        planned = reading
        lastPlan = result.client
        hoverDeclarations = nil
        known?.ofPlanning = result.findings
        ofPlanning = movedSinceReading(result.findings)
    }

    /// Returns the findings of a plan at their present places; none if the text cannot be read.
    private func movedSinceReading(_ findings: [Diagnostic]) -> [Diagnostic] {
        guard let tree = rootTree, tree.root != nil else { return [] }
        guard let known else { return findings }
        let edit = EditedRange(from: known.root.file, to: tree.file)
        return findings.compactMap(edit.moved)
    }

    private func planner(_ source: any FileSource, _ diagnostics: DiagnosticCollector) -> ClientPlanner {
        ClientPlanner(configuration, spec: source, overlays: overlays.source, diagnostics)
    }
}
