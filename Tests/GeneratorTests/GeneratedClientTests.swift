import Foundation
import Testing

/// The clients that are part of this repository.
@Suite struct GeneratedClientTests {
    @Test func `the clients in Generated are what their specs give now`() throws {
        for client in try ClientSettings.ofRepository() {
            let spec = try #require(client.spec)
            let output = try #require(client.output)
            let folder = spec.split(separator: "/").dropLast().joined(separator: "/")
            let manifest = try Data(contentsOf: URL(fileURLWithPath: Repository.path(output) + "/.tenon.json"))
            let version = try JSONDecoder().decode(Manifest.self, from: manifest).version
            let generation = Generation(
                client, spec: String(spec.dropFirst(folder.count + 1)), in: Repository.path(folder), label: spec,
                version: version)
            let expected = try TextFolder(path: Repository.path(output)).files()
            if let difference = Difference(expected: expected, actual: generation.files).description {
                Issue.record("\(output) (`swift run tenon generate` brings it up to date):\n\(difference)")
            }
            #expect(!generation.files.isEmpty)
        }
    }

    private struct Manifest: Decodable {
        let version: String
    }
}
