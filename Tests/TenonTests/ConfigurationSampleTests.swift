import Diagnostics
import Foundation
import Testing

@testable import Generator

/// Checks the reader with the samples that `Scripts/check-configurations` validates with the JSON Schema.
@Suite
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

    @Test(arguments: [("valid", 5), ("invalid", 20), ("beyond-the-schema", 5)])
    func `the samples are found`(_ folder: String, _ least: Int) {
        #expect(Self.samples(folder).count >= least)
    }

    @Test(arguments: samples("valid"))
    func `valid samples are read without a finding`(_ sample: String) {
        #expect(findings(sample) == [])
    }

    @Test(arguments: samples("invalid") + samples("beyond-the-schema"))
    func `each other sample has one finding, at the place of its mistake`(_ sample: String) {
        #expect(findings(sample).count == 1)
        #expect(findings(sample).allSatisfy { $0.severity == .error && $0.location != nil })
    }

    @Test func `one sample has every option`() throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent("valid/every-option.yaml"), encoding: .utf8)
        for key in RootOptions.levels.flatMap(\.keys) {
            #expect(text.contains("\(key):"), "\(key)")
        }
    }

    @Test func `the manifest records the options that shape the output`() throws {
        let path = Self.folder.appendingPathComponent("valid/every-option.yaml").path
        let client = try #require(ConfigurationReader(diagnostics: DiagnosticCollector()).read(path).clients.first)
        // The first three are recorded separately. Strictness and confinement do not change the content of the output.
        let others: Set = ["name", "spec", "output", "strict", "allowOutsideReferences", "filter", "exclude", "budget"]
        let lists = ["tags", "paths", "operations", "schemas", "exclude.tags", "exclude.schemas"]
        let keys = ClientOptions.group.descriptions.map(\.key).filter { !others.contains($0) }
        // A filter has a list with the same name.
        let shaping = keys.map { $0 == "schemas" ? "schemaOwner" : $0 } + lists
        #expect(client.recordedOptions.keys.sorted() == shaping.sorted())
    }

    @Test(arguments: [
        ("invalid/unknown-key.yaml", "did you mean 'access'?"),
        ("invalid/key-of-a-client-at-the-top.yaml", "'output' belongs in a client"),
        ("invalid/list-of-a-filter-in-a-client.yaml", "'tags' belongs in a filter"),
        ("invalid/unknown-list.yaml", "did you mean 'tags'?"),
        ("invalid/number-among-tags.yaml", "write '2024' in quotes"),
        ("invalid/wrong-choice-in-list.yaml", "did you mean 'url-session'?"),
    ])
    func `the advice for an unknown key names its place or a similar key`(_ sample: String, _ help: String) {
        #expect(findings(sample).map(\.help) == [help])
    }
}
