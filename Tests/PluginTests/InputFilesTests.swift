import Foundation
import Testing

/// The files whose change makes a build generate clients again.
@Suite struct InputFilesTests {
    @Test func `all parts of a spec are inputs, in the target and where the spec is`() throws {
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
