import Diagnostics
import OpenAPI
import SwiftPlan

/// The first stages: files → document → plan.
struct ClientPlanner {
    let inputs: ClientInputs
    let diagnostics: DiagnosticCollector

    private var configuration: ClientConfiguration { inputs.configuration }

    /// `nil`, and a report, where the spec cannot be read at all.
    func plan(shipped: ShippedNames) -> ClientPlan? {
        let overlays = OverlayFiles(paths: configuration.overlays, source: inputs.overlays)
        let reader = DocumentReader(files: inputs.spec, overlays: overlays, diagnostics: diagnostics)
        guard let document = reader.read(configuration.spec) else {
            diagnostics.explainFailure(of: "reading '\(configuration.spec)'")
            return nil
        }
        reportUnknown(in: document)
        let planner = Planner(
            name: configuration.name, options: configuration.options, shipped: shipped, diagnostics: diagnostics)
        let plan = planner.plan(configuration.filter.applied(to: document))
        reportUnknown(in: plan)
        return plan
    }

    private func reportUnknown(in plan: ClientPlan) {
        let unknown = configuration.options.unknownHashableNames(in: plan)
        guard !unknown.isEmpty else { return }
        let names = plan.allTypes.map(\.name.description)
        for name in unknown {
            diagnostics.error(
                "unknown-type", "the client has no type '\(name)'", at: configuration.hashablePlaces[name],
                help: suggestion(for: name, among: names).map { "did you mean '\($0)'?" })
        }
    }

    /// A name that means nothing would leave out what somebody wants, or take in what nobody does.
    private func reportUnknown(in document: Document) {
        for (entry, suggestion) in configuration.filter.unknown(in: document) {
            diagnostics.error(
                "unknown-filter", "the spec has no \(entry.list.singular) '\(entry.name)'",
                at: configuration.filterPlaces[entry], help: suggestion.map { "did you mean '\($0)'?" })
        }
    }
}

extension OverlayFiles {
    /// Those that a person named, wherever they lie.
    init(onDisk paths: [String]) {
        self.init(paths: paths, source: DiskFiles.ofPerson)
    }
}

extension DiskFiles {
    /// Those that a person names, wherever they lie.
    static var ofPerson: DiskFiles { DiskFiles(root: ".", allowsOutside: true) }
}
