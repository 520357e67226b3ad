package import Diagnostics
import OpenAPI
package import SwiftPlan
package import YAMLTree

/// One client to generate: an entry of `tenon.yaml`, or the arguments of the command line.
package struct ClientConfiguration: OptionTarget, Sendable {
    /// The client's name in Swift.
    package var name = ""
    /// The spec's root file, as a path from the current folder.
    package var spec = ""
    /// The name of the spec in generated files: a relative path, the same on every machine.
    package var specLabel = ""
    /// The overlays of the spec, as paths from the current folder.
    package var overlays: [String] = []
    /// The names of the overlays in generated files.
    package var overlayLabels: [String] = []
    /// The output folder, as a path from the current folder.
    package var output = ""
    package var options = PlanOptions()
    /// The client's choice between the shared runtime and a separate one.
    var runtimeUse = RuntimeUse.shared
    /// The name of the client whose types this client uses for schemas that both have; empty if it uses none.
    var schemas = ""
    /// The client that `schemas` names; `nil` if there is none, or if its types cannot be used.
    var schemaOwner: SchemaOwner?
    /// The part of the spec that the client covers.
    package var filter = DocumentFilter()
    /// The locations of the filter's names in the file.
    package var filterLocations: [DocumentFilter.Entry: SourceLocation] = [:]
    /// The locations of the names in `hashable`.
    var hashableLocations: [String: SourceLocation] = [:]
    /// The largest size of the client. `tenon check` fails if the client is larger.
    package var budget = ClientBudget()
    /// The levels of findings.
    package var levels = RuleLevels()
    /// True if references may lead out of the project.
    package var allowsOutsideReferences = false
    /// The folder of the configuration; `nil` for a client from the command line.
    package var folderOfConfiguration: String?
    /// True if names are taken from the last run's manifest. False in a build, because machines differ in what they
    /// built before.
    package var keepsNames = true
    /// The place of the client in the configuration; `nil` for a client from the command line.
    package var location: SourceLocation?

    /// True if the client shares a runtime with others.
    package var sharesRuntime: Bool { options.runtime != nil }

    enum RuntimeUse: String, CaseIterable {
        case shared, own
    }

    package init() {}

    /// Creates a client with the default of every option.
    package init(name: String, spec: String, output: String) {
        self.name = name
        self.spec = spec
        specLabel = PortablePath.label(spec)
        self.output = output
    }

    /// Creates a client for a spec that no configuration names, only to report findings.
    package init(ofSpec spec: String) {
        self.init(name: "API", spec: spec, output: "")
    }
}

extension ClientConfiguration {
    /// The options that shape the output besides the spec, for the manifest.
    var recordedOptions: [String: String] {
        [
            "access": options.access.rawValue,
            "coding": options.coding.rawValue,
            "conformances": options.conformances.map(\.rawValue).sorted().joined(separator: ","),
        ]
        .merging(recordedLists) { $1 }
        .merging(recordedFormats) { $1 }
        .merging(recordedDocs) { $1 }
        .merging(options.stubs ? ["stubs": "true"] : [:]) { $1 }
        .merging(options.linux ? [:] : ["linux": "false"]) { $1 }
        .merging(recordedTransports) { $1 }
        .merging(recordedFeatures) { $1 }
        .merging(options.layout == .files ? [:] : ["layout": options.layout.rawValue]) { $1 }
        .merging(options.enums == .open ? [:] : ["enums": options.enums.rawValue]) { $1 }
        .merging(recordedUnknownProperties) { $1 }
        .merging(recordedLevels) { $1 }
        .merging(options.deprecated == .mark ? [:] : ["deprecated": options.deprecated.rawValue]) { $1 }
        .merging(options.pacing == .off ? [:] : ["pacing": options.pacing.rawValue]) { $1 }
        .merging(options.header.isEmpty ? [:] : ["header": options.header]) { $1 }
        .merging(recordedRuntime) { $1 }
        .merging(schemas.isEmpty ? [:] : ["schemaOwner": schemas]) { $1 }
    }

    private var recordedRuntime: [String: String] {
        guard let runtime = options.runtime else { return [:] }
        let module = runtime.module.map { ["module \($0)"] } ?? []
        let internals = runtime.internals == .internal ? [] : [runtime.internals.rawValue]
        return ["runtime": ([runtime.name] + module + internals).joined(separator: ",")]
    }

    private var recordedUnknownProperties: [String: String] {
        options.unknownProperties == .ignore ? [:] : ["unknownProperties": options.unknownProperties.rawValue]
    }

    /// The levels of findings, for the manifest. They are recorded because a run with nothing to do repeats the last
    /// findings.
    private var recordedLevels: [String: String] {
        let findings = levels.settings.map { setting in
            setting.rule.rawValue + (setting.place.map { "@\(recorded($0))" } ?? "") + ":" + setting.level.rawValue
        }
        return (findings.isEmpty ? [:] : ["findings": findings.joined(separator: ",")])
            .merging(levels.isLenient ? ["lenient": "true"] : [:]) { $1 }
    }

    /// Returns the place relative to the folder of the configuration.
    private func recorded(_ place: PlacePattern) -> PlacePattern {
        guard !place.file.isEmpty, let folder = folderOfConfiguration else { return place }
        return PlacePattern(file: SourcePath.relative(place.file, to: folder), pointer: place.pointer)
    }

    private var recordedTransports: [String: String] {
        guard options.transports != [.urlSession] else { return [:] }
        return ["transports": options.transports.map(\.rawValue).sorted().joined(separator: ",")]
    }

    private var recordedFeatures: [String: String] {
        guard options.features != PlanOptions.Feature.standard else { return [:] }
        return ["features": options.features.map(\.rawValue).sorted().joined(separator: ",")]
    }

    private var recordedDocs: [String: String] {
        options.docs.isEmpty ? [:] : ["docs": options.docs.map(\.rawValue).sorted().joined(separator: ",")]
    }

    private var recordedFormats: [String: String] {
        let formats = options.formats.map { "\($0):\($1.rawValue)" }.sorted()
        return formats.isEmpty ? [:] : ["formats": formats.joined(separator: ",")]
    }

    private var recordedLists: [String: String] {
        var lists = ["overlays": overlayLabels, "hashable": options.hashable]
        for list in DocumentFilter.List.allCases {
            lists[list.rawValue] = filter.included[list]
            lists["exclude.\(list.rawValue)"] = filter.excluded[list]
        }
        return lists.filter { !$1.isEmpty }.mapValues { $0.joined(separator: ",") }
    }
}
