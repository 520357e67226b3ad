import Diagnostics
import Foundation
import Generator
import OpenAPI
import SwiftPlan
import Testing

@testable import Reference

/// References for the tests.
enum Books {
    /// The reference of a spec in one file.
    static func book(_ spec: String, name: String = "Pets") throws -> ReferenceBook {
        var client = ClientConfiguration(name: name, spec: "openapi.yaml", output: "")
        client.options.docs = [.html]
        let files = MemoryFiles(["openapi.yaml": spec])
        let diagnostics = DiagnosticCollector()
        let planned = ClientPlanner(client, spec: files, overlays: files, diagnostics).plan()
        #expect(!diagnostics.hasErrors, "\(diagnostics.findings())")
        return ReferenceBook(try #require(planned).plan)
    }

    /// The reference of a committed client of this repository.
    static func ofRepository(_ name: String) throws -> ReferenceBook {
        let folder = root.appendingPathComponent("specs/" + (name == "FrameioV2" ? "frameio-v2" : "frameio-v4"))
        var client = ClientConfiguration(name: name, spec: "openapi.yaml", output: "")
        client.options.docs = [.html]
        client.options.stubs = true
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        let texts = try files.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
        let memory = MemoryFiles(Dictionary(uniqueKeysWithValues: texts))
        return ReferenceBook(
            try #require(ClientPlanner(client, spec: memory, overlays: memory, DiagnosticCollector()).plan()).plan)
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension ReferenceBook {
    var entries: [Entry] { (groups + types).flatMap(\.entries) }

    var html: String { HTMLPage(self, spec: "openapi.yaml").page().contents }

    /// The pages by path.
    var markdown: [String: String] {
        Dictionary(
            uniqueKeysWithValues: MarkdownPages(self, spec: "openapi.yaml").pages().map { ($0.path, $0.contents) })
    }

    var docc: [String: String] {
        Dictionary(uniqueKeysWithValues: DocCPages(self).pages().map { ($0.path, $0.contents) })
    }
}
