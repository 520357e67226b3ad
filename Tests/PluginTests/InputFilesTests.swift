import Foundation
import Testing

/// Checks which files make a build generate clients again when they change.
@Suite struct InputFilesTests {
    @Test func `all YAML and JSON files in the folders of the configuration and the spec are inputs`() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("inputs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let files = [
            "Sources/App/tenon.yaml", "Sources/App/App.swift", "Sources/App/parts/a.JSON", "Sources/App/.hidden/b.yaml",
            "specs/pets/openapi.yml", "specs/pets/schemas/pet.yaml", "specs/other.yaml",
        ]
        for file in files {
            let url = root.appendingPathComponent(file)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: url)
        }
        let inputs = InputFiles(
            configuration: root.appendingPathComponent("Sources/App/tenon.yaml"), specs: ["../../specs/pets/openapi.yml"])
        let prefix = root.standardizedFileURL.path + "/"
        #expect(
            inputs.urls().map { $0.standardizedFileURL.path.replacingOccurrences(of: prefix, with: "") } == [
                "Sources/App/parts/a.JSON", "Sources/App/tenon.yaml", "specs/pets/openapi.yml",
                "specs/pets/schemas/pet.yaml",
            ])
    }
}
