package import Diagnostics
package import OpenAPI
import Reference
package import SwiftPlan
import SwiftText

/// The first stages: files → document → plan.
package struct ClientPlanner {
    private let configuration: ClientConfiguration
    private let spec: any FileSource
    private let overlays: any FileSource
    private let diagnostics: DiagnosticCollector

    /// Creates a planner that reads the files of the spec and its overlays from two sources.
    ///
    /// - Parameters:
    ///   - spec: The source of the spec's files.
    ///   - overlays: The source of the overlays' files.
    package init(
        _ configuration: ClientConfiguration, spec: any FileSource, overlays: any FileSource,
        _ diagnostics: DiagnosticCollector
    ) {
        self.configuration = configuration
        self.spec = spec
        self.overlays = overlays
        self.diagnostics = diagnostics
    }

    init(_ inputs: ClientInputs, _ diagnostics: DiagnosticCollector) {
        self.init(inputs.configuration, spec: inputs.spec, overlays: inputs.overlays, diagnostics)
    }

    /// Reads the spec and plans the client; `nil`, after a finding, if the spec cannot be read.
    ///
    /// - Parameter shipped: The names of the last run.
    package func plan(shipped: ShippedNames = ShippedNames()) -> PlannedClient? {
        read().map { plan($0, shipped: shipped) }
    }

    /// Reads the document, which is the first stage.
    ///
    /// - Parameter isCancelled: Called from time to time. Once it returns true, there is no document.
    package func read(isCancelled: @escaping @Sendable () -> Bool = { false }) -> Document? {
        let overlays = OverlayFiles(paths: configuration.overlays, source: overlays)
        let reader = DocumentReader(
            files: spec, overlays: overlays, diagnostics: diagnostics, isCancelled: isCancelled)
        let document = reader.read(configuration.spec)
        if document == nil { diagnostics.explainFailure(of: "reading '\(configuration.spec)'") }
        return document
    }

    /// Plans the client from a document, which is the second stage.
    package func plan(_ document: Document, shipped: ShippedNames = ShippedNames()) -> PlannedClient {
        reportUnknown(in: document)
        let planner = Planner(
            name: configuration.name, options: configuration.options, shipped: shipped, diagnostics: diagnostics)
        let plan = planner.plan(configuration.filter.applied(to: document))
        reportUnknownTypes(in: plan)
        return PlannedClient(document: document, plan: plan)
    }

    private func reportUnknownTypes(in plan: ClientPlan) {
        let unknown = configuration.options.unknownHashableNames(in: plan)
        guard !unknown.isEmpty else { return }
        let names = plan.allTypes.map(\.name.description)
        for name in unknown {
            diagnostics.report(
                RunFinding.unknownModel, "the client has no type '\(name)'", at: configuration.hashableLocations[name],
                help: suggestion(for: name, among: names).map(Help.didYouMean))
        }
    }

    /// Reports names in the configuration that the document does not have, since they are probably misspelled.
    private func reportUnknown(in document: Document) {
        for (entry, suggestion) in configuration.filter.unknown(in: document) {
            diagnostics.report(
                RunFinding.unknownFilter, "the spec has no \(entry.list.singular) '\(entry.name)'",
                at: configuration.filterLocations[entry], help: suggestion.map(Help.didYouMean))
        }
    }
}

/// A planned client, and the stage that prints it.
package struct PlannedClient: Sendable {
    /// The whole document, without the client's filter.
    package let document: Document
    package var plan: ClientPlan

    /// Prints the plan, which is the last stage.
    ///
    /// - Parameters:
    ///   - label: The name of the spec in the files.
    ///   - version: The version of the tool; `nil` if the files do not state it.
    /// - Returns: The texts by their paths from the output folder.
    package func files(label: String, version: String?) -> [(path: String, contents: String)] {
        ClientPrinter(plan, spec: label, version: version).files().map { ($0.path, $0.contents) }
    }

    /// Returns the pages of the reference, in the forms that the client's `docs` lists.
    ///
    /// - Parameter label: The name of the spec in the pages.
    package func reference(label: String) -> [(path: String, contents: String)] {
        guard !plan.options.docs.isEmpty else { return [] }
        let book = ReferenceBook(plan)
        return plan.options.docs.sorted().flatMap { book.pages($0, spec: label) }.map { ($0.path, $0.contents) }
    }

    /// The printed declarations of each schema, and of each function that makes a call.
    var declarations: (schemas: [(name: String, text: String)], operations: [(name: String, text: String)]) {
        let printer = ClientPrinter(plan, spec: "")
        return (printer.schemas, printer.operations)
    }
}

extension OverlayFiles {
    /// Creates the overlays that the user names, in any folder.
    package init(onDisk paths: [String]) {
        self.init(paths: paths, source: DiskFiles.namedByUser)
    }
}

extension DiskFiles {
    /// The files that the user names, in any folder.
    static var namedByUser: DiskFiles { DiskFiles(root: ".", allowsOutside: true) }
}
