import Foundation
import Generator
import SwiftPlan
import Testing

/// A folder of `Tests/Fixtures` with a spec, its options if it has any, and goldens.
struct Fixture: Sendable, CustomTestStringConvertible {
    /// The name of the folder, which states the subject of the spec.
    let name: String

    var testDescription: String { name }

    var folder: String { Self.root + "/" + name }

    /// The name of the spec's root file.
    var spec: String {
        FileManager.default.fileExists(atPath: folder + "/spec.yaml") ? "spec.yaml" : "openapi.yaml"
    }

    /// The spec of the run before; `nil` unless the fixture is about kept names.
    var earlierSpec: String? {
        FileManager.default.fileExists(atPath: folder + "/before.yaml") ? "before.yaml" : nil
    }

    func settings() throws -> ClientConfiguration {
        try ClientConfiguration(optionsAt: folder + "/options.yaml", defaultName: clientName)
    }

    /// `EmptyPropertyName` for `empty-property-name`. The names are unique, so that all clients compile as one module.
    private var clientName: String {
        name.split(separator: "-").map(\.capitalized).joined()
    }

    static let root = Repository.path("Tests/Fixtures")

    static let all: [Fixture] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map(Fixture.init)
    }()
}

/// The root folder of this repository.
enum Repository {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")

    static func path(_ relative: String) -> String {
        root + "/" + relative
    }
}
