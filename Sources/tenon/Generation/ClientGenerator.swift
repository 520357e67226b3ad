import Diagnostics
import OpenAPI
import OutputFolder
import SwiftPlan
import SwiftText
import YAMLTree

/// The stages in one place: files → document → plan → text. What becomes of the text is for others to say.
struct ClientGenerator {
    let configuration: ClientConfiguration

    func generate() -> GeneratedClient {
        let diagnostics = DiagnosticCollector()
        let files = DiskFiles(root: folder, allowsOutside: configuration.allowsOutsideReferences)
        let overlays = OverlayFiles(onDisk: configuration.overlays)
        let reader = DocumentReader(files: files, overlays: overlays, diagnostics: diagnostics)
        let document = reader.read(configuration.spec)
        guard let document else {
            diagnostics.explainFailure(of: "reading '\(configuration.spec)'")
            return GeneratedClient(configuration: configuration, findings: findings(diagnostics))
        }
        reportUnknown(in: document, diagnostics)
        let planner = Planner(
            name: configuration.name, options: configuration.options, diagnostics: diagnostics)
        let plan = planner.plan(configuration.filter.applied(to: document))
        let texts = ClientPrinter(plan, spec: configuration.specLabel, version: Tenon.version).files()
        return GeneratedClient(
            configuration: configuration,
            findings: findings(diagnostics),
            files: texts.map { OutputFile(path: $0.path, contents: $0.contents) },
            operationCount: plan.operationCount,
            typeCount: plan.typeCount,
            specHash: hash(of: document)
        )
    }

    /// A name that means nothing would leave out what somebody wants, or take in what nobody does.
    private func reportUnknown(in document: Document, _ diagnostics: DiagnosticCollector) {
        for (entry, suggestion) in configuration.filter.unknown(in: document) {
            diagnostics.error(
                "unknown-filter", "the spec has no \(entry.list.singular) '\(entry.name)'",
                at: configuration.filterPlaces[entry], help: suggestion.map { "did you mean '\($0)'?" })
        }
    }

    private var folder: String {
        SourcePath.folder(of: configuration.spec)
    }

    private func findings(_ diagnostics: DiagnosticCollector) -> [Diagnostic] {
        diagnostics.findings(strict: configuration.isStrict)
    }

    /// Over all files, in an order that does not depend on how they were reached.
    private func hash(of document: Document) -> String {
        var bytes: [UInt8] = []
        for file in document.files.sorted(by: { $0.path < $1.path }) {
            bytes += Array(sha256(file.bytes).utf8)
        }
        return sha256(bytes)
    }
}

extension OverlayFiles {
    /// Those that a person named, wherever they lie.
    init(onDisk paths: [String]) {
        self.init(paths: paths, source: DiskFiles(root: ".", allowsOutside: true))
    }
}
