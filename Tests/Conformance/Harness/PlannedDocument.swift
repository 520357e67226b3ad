import Diagnostics
import Foundation
import Generator
import OpenAPI
import SwiftPlan

/// One document and the client that is generated from it, by the stages of the tool.
struct PlannedDocument {
    /// The path in the folder.
    let path: String
    let document: Document
    let plan: ClientPlan
    /// The files by path.
    let files: [String: String]

    struct Unusable: Error, CustomStringConvertible {
        let description: String
    }

    init(_ path: String, in folder: ScenarioFolder) throws {
        self.path = path
        let diagnostics = DiagnosticCollector()
        let whole = folder.path + "/" + path
        var configuration = ClientConfiguration(name: Self.clientName(path), spec: whole, output: "")
        // Both directions for all models: arguments are read from JSON, and values encoded back to it.
        configuration.options.coding = .both
        let files = DiskFiles(root: String(whole.prefix { $0 != "#" }).folderOfFile)
        let client = ClientPlanner(configuration, spec: files, overlays: files, diagnostics).plan()
        guard let client else { throw Unusable(description: "it cannot be read as OpenAPI") }
        (document, plan) = (client.document, client.plan)
        if let error = diagnostics.findings().first(where: { $0.severity == .error }) {
            throw Unusable(description: error.message)
        }
        let texts = client.files(label: String(path.drop { $0 != "/" }.dropFirst()), version: nil)
        self.files = Dictionary(texts.map { ($0.path, $0.contents) }) { first, _ in first }
    }

    /// `3.1.0/type/property/value-types/openapi.json` → `TypePropertyValueTypes`: the same for each version, so that
    /// equal clients have equal files.
    private static func clientName(_ path: String) -> String {
        let folders = path.split(separator: "/").dropFirst().dropLast()
        let words = folders.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
        return words.isEmpty ? "Client" : words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The path that the document's first server adds to those of its operations: `/v1`.
    var basePath: String {
        let server = document.servers.first
        let address = (server?.variables ?? []).reduce(server?.url ?? "") { url, variable in
            url.replacingOccurrences(of: "{\(variable.name)}", with: variable.defaultValue)
        }
        let path = URL(string: address)?.path(percentEncoded: true) ?? ""
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

extension String {
    /// The path of the folder that the file is in.
    var folderOfFile: String {
        lastIndex(of: "/").map { String(self[..<$0]) } ?? "."
    }
}
