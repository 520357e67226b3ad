import Diagnostics
import Foundation
import Testing

@testable import Generator

/// The samples by which `Scripts/check-configurations` compares the reader with the JSON Schema.
@Suite("The samples of tenon.yaml")
struct ConfigurationSampleTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Configurations")

    private static func samples(_ name: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)) ?? []
        return names.sorted().map { name + "/" + $0 }
    }

    private func findings(_ sample: String) -> [Diagnostic] {
        let diagnostics = DiagnosticCollector()
        _ = ConfigurationReader(diagnostics: diagnostics).read(Self.folder.appendingPathComponent(sample).path)
        return diagnostics.findings()
    }

    @Test("valid ones are read without a finding", arguments: samples("valid"))
    func valid(_ sample: String) {
        #expect(findings(sample) == [])
    }

    @Test("each of the others has one mistake, at its place", arguments: samples("invalid") + samples("beyond-the-schema"))
    func invalid(_ sample: String) {
        #expect(findings(sample).count == 1)
        #expect(findings(sample).allSatisfy { $0.severity == .error && $0.location != nil })
    }

    @Test("there is a sample with every option")
    func everyOption() throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent("valid/every-option.yaml"), encoding: .utf8)
        for key in RootOptions.levels.flatMap(\.keys) {
            #expect(text.contains("\(key):"), "\(key)")
        }
    }

    @Test("what shapes the output is recorded in the manifest")
    func recorded() throws {
        let path = Self.folder.appendingPathComponent("valid/every-option.yaml").path
        let client = try #require(ConfigurationReader(diagnostics: DiagnosticCollector()).read(path).clients.first)
        // The first three are recorded apart; strictness and confinement decide whether there is an output, not what it is.
        let others: Set = ["name", "spec", "output", "strict", "allowOutsideReferences", "filter", "exclude", "budget"]
        let lists = ["tags", "paths", "operations", "schemas", "exclude.tags", "exclude.schemas"]
        let shaping = ClientOptions.group.descriptions.map(\.key).filter { !others.contains($0) } + lists
        #expect(client.recordedOptions.keys.sorted() == shaping.sorted())
    }

    @Test("help says where a key belongs, or what was meant", arguments: [
        ("invalid/unknown-key.yaml", "did you mean 'access'?"),
        ("invalid/key-of-a-client-at-the-top.yaml", "'output' belongs in a client"),
        ("invalid/list-of-a-filter-in-a-client.yaml", "'tags' belongs in a filter"),
        ("invalid/unknown-list.yaml", "did you mean 'tags'?"),
        ("invalid/number-among-tags.yaml", "write '2024' in quotes"),
        ("invalid/wrong-choice-in-list.yaml", "did you mean 'url-session'?"),
    ])
    func help(_ sample: String, _ help: String) {
        #expect(findings(sample).map(\.help) == [help])
    }
}
