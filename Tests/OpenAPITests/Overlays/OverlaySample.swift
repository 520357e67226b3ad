import Diagnostics
import Foundation
import OpenAPI

/// The document from `openapi.yaml` in memory, after overlays.
struct OverlaySample {
    let document: Document?
    /// The bundled document.
    let bundle: String
    /// The text report of the findings.
    let findings: String

    init(_ text: String, overlays: [String], files: [String: String] = [:], limits: ReadingLimits = .init()) {
        let paths = overlays.indices.map { "overlays/\($0 + 1).yaml" }
        let source = MemoryFiles(Dictionary(zip(paths, overlays)) { first, _ in first })
        let overlays = OverlayFiles(paths: paths, source: source)
        let files = MemoryFiles(files.merging(["openapi.yaml": text]) { first, _ in first })
        let diagnostics = DiagnosticCollector()
        document = DocumentReader(files: files, overlays: overlays, diagnostics: diagnostics, limits: limits)
            .read("openapi.yaml")
        let quiet = DiagnosticCollector()
        bundle =
            Bundler(files: files, overlays: overlays, diagnostics: quiet, limits: limits)
            .bundle("openapi.yaml") ?? "nothing"
        findings = DiagnosticRenderer(format: .text, color: false, toolVersion: "0").render(diagnostics.findings())
    }

    /// Applies an overlay with these actions to a document that has `text` as its `x-data`.
    init(data: String, actions: String, version: String = "1.1.0", limits: ReadingLimits = .init()) {
        self.init(
            Self.head + "x-data:\n" + data.indented(by: 2),
            overlays: ["overlay: \(version)\ninfo: {title: O, version: '1'}\nactions:\n" + actions.indented(by: 2)],
            limits: limits)
    }

    /// The bundled value of `x-data`.
    var data: String {
        guard let start = bundle.range(of: "x-data:") else { return bundle }
        let lines = bundle[start.upperBound...].split(separator: "\n")
        return lines.map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0.drop { $0 == " " }) }
            .joined(separator: "\n")
    }

    static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
}
