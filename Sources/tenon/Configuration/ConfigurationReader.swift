import Diagnostics
import Foundation
import OpenAPI
import SwiftPlan
import YAMLTree

/// Reads `tenon.yaml`.
struct ConfigurationReader {
    let diagnostics: DiagnosticCollector
    /// Whether each client has to say where it goes. It need not where somebody else says it of all of them.
    var needsOutput = true

    /// The clients in the order of the file; those with mistakes are left out and reported.
    func read(_ path: String) -> [ClientConfiguration] {
        guard let data = FileManager.default.contents(atPath: path) else {
            diagnostics.error(
                "missing-configuration", "there is no file '\(path)'", at: nil,
                help: "name the clients in 'tenon.yaml', or give --spec, --output and --name")
            return []
        }
        let tree = YAMLTree.parse(SourceFile(path: path, bytes: [UInt8](data)))
        diagnostics.report(tree.problems)
        guard let root = tree.root else {
            if tree.problems.isEmpty { reportEmpty(path) }
            return []
        }
        guard let object = ConfigurationObject(root, "the configuration", diagnostics) else { return [] }
        object.checkKeys(["clients"])
        guard let clients = object.required("clients") else { return [] }
        guard clients.kind == .sequence else {
            object.wrongType(clients, "'clients' must be a list")
            return []
        }
        let read = clients.elements.compactMap { client($0, in: path) }
        reportShared(\.name, "name", "shared-name", in: read)
        if needsOutput {
            reportShared(\.output, "output folder", "shared-output", in: read)
        }
        return read
    }

    private func reportEmpty(_ path: String) {
        diagnostics.error(
            "missing-configuration", "there is nothing in '\(path)'", at: nil,
            help: "begin with 'clients:', a list with 'name', 'spec' and 'output' each")
    }

    private func client(_ node: YAMLNode, in file: String) -> ClientConfiguration? {
        guard let object = ConfigurationObject(node, "a client", diagnostics) else { return nil }
        object.checkKeys([
            "name", "spec", "output", "access", "coding", "conformances", "enums", "formats", "strict",
            "allowOutsideReferences", "filter", "exclude", "overlays", "stubs", "transports", "layout",
        ])
        let name = object.text("name", isRequired: true)
        let spec = object.text("spec", isRequired: true)
        let output = object.text("output", isRequired: needsOutput)
        let access = object.choice("access", PlanOptions.Access.self) ?? .public
        let coding = object.choice("coding", PlanOptions.Coding.self) ?? .used
        let conformances = object.choices("conformances", PlanOptions.Conformance.self) ?? [.hashable]
        let enums = object.choice("enums", PlanOptions.Openness.self) ?? .open
        let formats = object.choicesByName("formats", SwiftType.self)
        let transports = object.choices("transports", PlanOptions.Transport.self) ?? [.urlSession]
        let layout = object.choice("layout", PlanOptions.Layout.self) ?? .files
        let stubs = object.flag("stubs") ?? false
        let overlays = object.texts("overlays")
        let filter = FilterReader(node, diagnostics)
        let isStrict = object.flag("strict") ?? false
        let allowsOutside = object.flag("allowOutsideReferences") ?? false
        guard let name, let spec, output != nil || !needsOutput else { return nil }
        guard ClientName.isValid(name) else {
            object.wrongValue("name", ClientName.problem(with: name))
            return nil
        }
        return ClientConfiguration(
            name: name,
            spec: SourcePath.resolve(spec, from: file),
            specLabel: PortablePath.label(spec),
            overlays: overlays.map { SourcePath.resolve($0, from: file) },
            overlayLabels: overlays.map(PortablePath.label),
            output: output.map { SourcePath.resolve($0, from: file) } ?? "",
            options: PlanOptions(
                access: access, conformances: conformances, coding: coding, enums: enums, formats: formats,
                stubs: stubs, transports: transports, layout: layout),
            filter: filter.filter,
            filterPlaces: filter.places,
            isStrict: isStrict,
            allowsOutsideReferences: allowsOutside,
            location: node.location)
    }

    /// Two clients of one name could not live in one module, and two in one folder would remove each other's files.
    private func reportShared(
        _ part: KeyPath<ClientConfiguration, String>, _ what: String, _ id: DiagnosticID,
        in clients: [ClientConfiguration]
    ) {
        var seen: Set<String> = []
        for client in clients where !seen.insert(client[keyPath: part]).inserted {
            diagnostics.error(
                id, "another client has the \(what) '\(client[keyPath: part])' already", at: client.location)
        }
    }
}

/// How a client may be called.
enum ClientName {
    static func isValid(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isXIDStart || first == "_" else { return false }
        return name.unicodeScalars.allSatisfy(\.properties.isXIDContinue) && !SwiftKeywords.contains(name)
    }

    static func problem(with name: String) -> String {
        "'\(name)' cannot be the name of a Swift type"
    }
}

/// Paths as they may stand in generated files.
enum PortablePath {
    /// A path of one machine says nothing on another: then only the file's name is kept.
    static func label(_ path: String) -> String {
        SourcePath.isAbsolute(path) || path.hasPrefix("~") ? SourcePath.name(of: path) : path
    }
}
