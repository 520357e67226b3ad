import Foundation
import Generator
import SwiftPlan
import Testing

/// Checks that a long file is divided: a group by the paths of its operations, a type by its nested types.
@Suite(.timeLimit(.minutes(20))) struct LongFileTests {
    private static func values(_ prefix: String) -> String {
        "{type: string, enum: [\((0..<320).map { "\(prefix)\($0)" }.joined(separator: ", "))]}"
    }

    private static func parameter(_ prefix: String) -> String {
        "{name: \(prefix), in: query, schema: \(values(prefix))}"
    }

    /// A group with three branches of paths, and a body and a schema. One branch, the body and the schema are each too long.
    private static let spec = """
        openapi: 3.1.0
        info: {title: Long, version: '1'}
        paths:
          /shops: {get: {operationId: shops.list, tags: [shops], responses: {'204': {description: Done.}}}}
          /shops/{id}/carts/open:
            get: {operationId: shops.open, tags: [shops], parameters: [\(id), \(parameter("open"))], responses: {'204': {description: Done.}}}
          /shops/{id}/carts/closed:
            get: {operationId: shops.closed, tags: [shops], parameters: [\(id), \(parameter("closed"))], responses: {'204': {description: Done.}}}
          /shops/{id}/carts/lost:
            get: {operationId: shops.lost, tags: [shops], parameters: [\(id), \(parameter("lost"))], responses: {'204': {description: Done.}}}
          /shops/{id}/Orders:
            get: {operationId: shops.orders, tags: [shops], parameters: [\(id), \(parameter("order"))], responses: {'204': {description: Done.}}}
          /shops/{id}/orders:
            post:
              operationId: shops.order
              tags: [shops]
              parameters: [\(id)]
              requestBody: {content: {application/json: {schema: \(object("body"))}}}
              responses: {'200': {description: Big., content: {application/json: {schema: {$ref: '#/components/schemas/Big'}}}}}
        components:
          schemas:
            Big: \(object("big"))
        """

    private static let id = "{name: id, in: path, required: true, schema: {type: string}}"

    /// An object whose properties have types with names of Swift and of the runtime.
    private static func object(_ prefix: String) -> String {
        let kinds = ["string", "call", "date", "self_"].map { "\($0): \(values(prefix + $0))" }
        let inner =
            "{type: object, properties: {\(kinds.joined(separator: ", ")), text: {type: string}, at: {type: string, format: date-time}}}"
        return
            "{type: object, properties: {name: {type: string}, since: {type: string, format: date-time}, outer: {type: object, "
            + "properties: {text: {type: string}, inner: \(inner), other: {type: object, properties: {kind: \(values("kind"))}}}}}}"
    }

    private func files(_ layout: PlanOptions.Layout) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("long-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Self.spec.write(toFile: folder + "/spec.yaml", atomically: true, encoding: .utf8)
        var settings = ClientConfiguration(name: "Long", spec: "spec.yaml", output: "Long")
        settings.options.layout = layout
        return Generation(settings, spec: "spec.yaml", in: folder).files
    }

    @Test func `no file has more than 2,500 lines, and divided files compile`() async throws {
        let files = try files(.files)
        #expect(!files.isEmpty)
        let lengths = files.mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
        #expect(lengths.filter { $0.value > 2_500 }.isEmpty)
        let names = Set(files.keys)
        #expect(names.isSuperset(of: ["Calls/Long+Shops.swift", "Calls/Long+Shops-Carts.swift", "Models/Long+Big.swift"]))
        #expect(names.contains { $0.hasPrefix("Calls/Long+Shops.") && $0.hasSuffix(".Outer.Inner.swift") })
        #expect(names.contains("Models/Long+Big.Outer.Inner.swift"))
        // File names must differ by more than case.
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        let features = ["InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny"]
        let flags = ["-swift-version", "6"] + features.flatMap { ["-enable-upcoming-feature", $0] }
        #expect(try await SwiftCompiler().check(files, flags: flags) == nil)
    }

    @Test func `no declaration is lost or written twice`() throws {
        let (divided, whole) = try (declarations(files(.files)), declarations(files(.single)))
        #expect(divided == whole)
    }

    /// The number of declarations of each function, property, case and type.
    private func declarations(_ files: [String: String]) -> [String: Int] {
        let words = ["func ", "var ", "case ", "struct ", "enum ", "init("]
        var counts: [String: Int] = [:]
        for line in files.values.joined().split(separator: "\n") {
            let start = line.drop { $0 == " " }
            let text = start.hasPrefix("public ") ? start.dropFirst(7) : start
            guard words.contains(where: { text.hasPrefix($0) }) else { continue }
            // The name alone counts, because the spelling of a type depends on its scope.
            counts[String(text.prefix { !":=({".contains($0) }), default: 0] += 1
        }
        return counts
    }
}
