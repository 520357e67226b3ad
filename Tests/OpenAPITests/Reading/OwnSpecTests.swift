import Diagnostics
import Foundation
import OpenAPI
import Testing

/// Checks the reading and bundling of the specs in this repository.
struct OwnSpecTests {
    static let specs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("specs")

    @Test(arguments: [("frameio-v2", 18), ("frameio-v4", 6)])
    func `the specs are read without a warning`(_ name: String, _ operations: Int) {
        let folder = Self.specs.appendingPathComponent(name).path
        // `tenon.yaml` has the same setting, because the official spec has an unknown format there.
        let settings = [RuleSetting(rule: Finding.unknownFormat.id, place: PlacePattern("**/date-value.yaml"), level: .off)]
        let diagnostics = DiagnosticCollector(levels: RuleLevels(settings: settings))
        let document = DocumentReader(files: DiskFiles(root: folder), diagnostics: diagnostics).read(
            folder + "/openapi.yaml")
        #expect(diagnostics.findings().filter { $0.severity > .note }.map(\.message) == [])
        #expect(document?.operations.count == operations)
    }

    @Test(arguments: ["frameio-v2", "frameio-v4"])
    func `bundled specs have the same operations and schemas`(_ name: String) throws {
        let folder = Self.specs.appendingPathComponent(name).path
        let diagnostics = DiagnosticCollector()
        let files = DiskFiles(root: folder)
        let text = try #require(Bundler(files: files, diagnostics: diagnostics).bundle(folder + "/openapi.yaml"))
        let bundled = ReadSample(text).document
        let original = DocumentReader(files: files, diagnostics: diagnostics).read(folder + "/openapi.yaml")
        #expect(bundled?.files.count == 1)
        #expect(bundled?.operations.map(\.operationID) == original?.operations.map(\.operationID))
        #expect(bundled?.schemas.count == original?.schemas.count)
        #expect(
            bundled.map { document in Set(document.namedSchemas.map { document[$0].name }) }
                == original.map { document in Set(document.namedSchemas.map { document[$0].name }) })
    }
}
