import Foundation
import Generator
import Testing

/// The clients that are part of this repository.
@Suite struct GeneratedClientTests {
    @Test func `the clients in Generated are what their specs give now`() throws {
        for client in try ClientConfiguration.ofRepository() {
            let spec = client.specLabel
            let folder = spec.split(separator: "/").dropLast().joined(separator: "/")
            let manifest = try Data(contentsOf: URL(fileURLWithPath: client.output + "/.tenon.json"))
            let version = try JSONDecoder().decode(Manifest.self, from: manifest).version
            let generation = Generation(
                client, spec: String(spec.dropFirst(folder.count + 1)), in: Repository.path(folder), label: spec,
                version: version)
            let expected = try TextFolder(path: client.output).files()
            if let difference = Difference(expected: expected, actual: generation.files).description {
                Issue.record("\(client.name) (`swift run tenon generate` brings it up to date):\n\(difference)")
            }
            #expect(!generation.files.isEmpty)
        }
    }

    private struct Manifest: Decodable {
        let version: String
    }
}
