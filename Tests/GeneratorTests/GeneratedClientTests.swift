import Diagnostics
import Foundation
import Generator
import OpenAPI
import Testing

/// Checks the committed clients of this repository.
@Suite struct GeneratedClientTests {
    @Test func `the clients in Generated equal the output of their specs`() throws {
        let clients = try ClientConfiguration.ofRepository()
        #expect(clients.map(\.name) == ["FrameioV2", "FrameioV4"])
        for var client in clients {
            let spec = client.specLabel
            let folder = spec.split(separator: "/").dropLast().joined(separator: "/")
            client.levels.settings = client.levels.settings.map { $0.moved(to: Repository.path(folder)) }
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

extension RuleSetting {
    /// The setting for specs that are read from a folder.
    fileprivate func moved(to folder: String) -> RuleSetting {
        let place = place.map { PlacePattern(file: SourcePath.relative($0.file, to: folder), pointer: $0.pointer) }
        return RuleSetting(rule: rule, place: place, level: level, location: location)
    }
}
