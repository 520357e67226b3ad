import Foundation
import OpenAPI
import Testing

/// Checks that an addition to a spec does not rename anything else, which would break callers.
@Suite struct NameIndependenceTests {
    @Test(arguments: ["enums", "landmines", "name-clashes", "nested-objects", "operation-names", "unions"])
    func `an unrelated schema and operation change no name`(name: String) throws {
        let fixture = Fixture(name: name)
        let text = try String(contentsOfFile: fixture.folder + "/" + fixture.spec, encoding: .utf8)
        let more = try more(than: text)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("names-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try more.write(toFile: folder + "/" + fixture.spec, atomically: true, encoding: .utf8)
        let settings = try fixture.settings()
        let old = Generation(settings, spec: fixture.spec, in: fixture.folder).declarations
        let new = Generation(settings, spec: fixture.spec, in: folder).declarations
        #expect(new.count == old.count + 2)
        #expect(old.filter { new[$0.key] != $0.value }.keys.sorted() == [])
    }

    /// Inserts the additions at the top, where they would get their names first.
    private func more(than text: String) throws -> String {
        let operation = """
            paths:
              /unrelated:
                get:
                  operationId: unrelated.get
                  responses: {'200': {description: Done., content: {application/json: {schema: {type: object,
                    properties: {status: {enum: [open, OPEN]}, all: {$ref: '#/components/schemas/Unrelated'}}}}}}}

            """
        let schema = """
              schemas:
                Unrelated: {type: object, properties: {status: {enum: [open, OPEN]}, items: {type: object}}}

            """
        let paths = try #require(text.range(of: "\npaths:\n"))
        var more = text.replacingCharacters(in: paths, with: "\n" + operation)
        guard let schemas = more.range(of: "\n  schemas:\n") else { return more + "components:\n" + schema }
        more.replaceSubrange(schemas, with: "\n" + schema)
        return more
    }
}

extension Generation {
    /// The files of types and calls, one for each schema or group.
    fileprivate var declarations: [String: String] {
        files.filter { $0.key.hasPrefix("Models/") || $0.key.hasPrefix("Calls/") }
    }
}
