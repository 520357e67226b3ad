import Foundation
import OpenAPI
import SwiftPlan
import Testing
import YAMLTree

/// What a client is made with: an `options.yaml`, or an entry of `tenon.yaml`, which have the same keys.
struct ClientSettings {
    var name: String
    var options = PlanOptions()
    var filter = DocumentFilter()
    /// As paths from the file's folder.
    var overlays: [String] = []
    /// As a path from the file's folder.
    var spec: String?
    var output: String?

    init(_ node: YAMLNode?, defaultName: String = "") throws {
        name = node?["name"]?.text ?? defaultName
        spec = node?["spec"]?.text
        output = node?["output"]?.text
        let known: Set = [
            "name", "spec", "output", "access", "coding", "conformances", "enums", "formats", "filter", "exclude",
            "overlays", "strict", "stubs", "transports", "deprecated", "pacing", "header", "layout", "unknownProperties",
            "features",
        ]
        for (key, _) in node?.entries.map({ $0 }) ?? [] {
            try #require(known.contains(key.text ?? ""), "unknown option '\(key.text ?? "")'")
        }
        overlays = Self.texts(node?["overlays"])
        filter = DocumentFilter(included: Self.names(node?["filter"]), excluded: Self.names(node?["exclude"]))
        if let access = node?["access"]?.text {
            options.access = try #require(PlanOptions.Access(rawValue: access))
        }
        if let coding = node?["coding"]?.text {
            options.coding = try #require(PlanOptions.Coding(rawValue: coding))
        }
        if let transports = node?["transports"] {
            options.transports = Set(
                try transports.elements.map { try #require(PlanOptions.Transport(rawValue: $0.text ?? "")) })
        }
        if let features = node?["features"] {
            options.features = Set(
                try features.elements.map { try #require(PlanOptions.Feature(rawValue: $0.text ?? "")) })
        }
        if let layout = node?["layout"]?.text {
            options.layout = try #require(PlanOptions.Layout(rawValue: layout))
        }
        options.stubs = node?["stubs"]?.bool ?? false
        if let enums = node?["enums"]?.text {
            options.enums = try #require(PlanOptions.Openness(rawValue: enums))
        }
        if let unknownProperties = node?["unknownProperties"]?.text {
            options.unknownProperties = try #require(PlanOptions.UnknownProperties(rawValue: unknownProperties))
        }
        if let deprecated = node?["deprecated"]?.text {
            options.deprecated = try #require(PlanOptions.Deprecated(rawValue: deprecated))
        }
        if let pacing = node?["pacing"]?.text {
            options.pacing = try #require(PlanOptions.Pacing(rawValue: pacing))
        }
        options.header = node?["header"]?.text ?? ""
        for (format, type) in node?["formats"]?.entries.map({ $0 }) ?? [] {
            options.formats[format.text ?? ""] = SwiftType(rawValue: type.text ?? "")
        }
        if let conformances = node?["conformances"] {
            options.conformances = Set(
                try conformances.elements.map { try #require(PlanOptions.Conformance(rawValue: $0.text ?? "")) })
        }
    }

    private static func names(_ node: YAMLNode?) -> DocumentFilter.Names {
        let lists = DocumentFilter.List.allCases.map { ($0, texts(node?[$0.rawValue])) }
        return DocumentFilter.Names(Dictionary(lists) { first, _ in first })
    }

    private static func texts(_ node: YAMLNode?) -> [String] {
        node?.elements.compactMap(\.text) ?? []
    }

    /// Those of a fixture, which may be all defaults.
    init(optionsAt path: String, defaultName: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            try self.init(nil, defaultName: defaultName)
            return
        }
        let tree = YAMLTree.parse(SourceFile(path: path, bytes: [UInt8](data)))
        try self.init(tree.root, defaultName: defaultName)
    }

    /// The clients of the repository's own `tenon.yaml`.
    static func ofRepository() throws -> [ClientSettings] {
        let path = Repository.path("tenon.yaml")
        let data = try #require(FileManager.default.contents(atPath: path))
        let tree = YAMLTree.parse(SourceFile(path: path, bytes: [UInt8](data)))
        let clients = try #require(tree.root?["clients"])
        return try clients.elements.map { try ClientSettings($0) }
    }
}
