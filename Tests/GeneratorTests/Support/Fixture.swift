import Foundation
import Generator
import SwiftPlan
import Testing

/// One folder of `Tests/Fixtures`: a spec, perhaps options, and what is to come of them.
struct Fixture: Sendable, CustomTestStringConvertible {
    /// The folder's name, which says what the spec is about.
    let name: String

    var testDescription: String { name }

    var folder: String { Self.root + "/" + name }

    /// The name of a spec in several files is that of its root.
    var spec: String {
        FileManager.default.fileExists(atPath: folder + "/spec.yaml") ? "spec.yaml" : "openapi.yaml"
    }

    /// The spec as it was before, where the names of that are what the fixture is about.
    var earlierSpec: String? {
        FileManager.default.fileExists(atPath: folder + "/before.yaml") ? "before.yaml" : nil
    }

    func settings() throws -> ClientConfiguration {
        try ClientConfiguration(optionsAt: folder + "/options.yaml", defaultName: clientName)
    }

    /// `empty-property-name` → `EmptyPropertyName`: no two fixtures make a client of the same name, so that all of them
    /// can be compiled as one module.
    private var clientName: String {
        name.split(separator: "-").map(\.capitalized).joined()
    }

    static let root = Repository.path("Tests/Fixtures")

    static let all: [Fixture] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map(Fixture.init)
    }()
}

/// The folder of the package's files.
enum Repository {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")

    static func path(_ relative: String) -> String {
        root + "/" + relative
    }
}
