import Diagnostics
import Generator
@testable import OpenAPI
@testable import YAMLTree

/// The targets that read specs.
enum ToolTargets {
    /// Checks that a text is read, or that its problems are at lines of the file.
    static func tree(_ input: [UInt8], path: String) {
        let tree = YAMLTree.parse(SourceFile(path: path, bytes: input))
        let lines = input.count { $0 == 0x0A || $0 == 0x0D } + 1
        for problem in tree.problems {
            expect((1...lines + 1).contains(problem.location.line), "'\(problem.message)' is at a line of the file")
        }
    }

    /// Runs a query on a document, unless the query is refused.
    static func query(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        guard let query = try? JSONPath(text), let root = document else { return }
        var evaluator = JSONPathEvaluator(root: root, budget: 10_000)
        _ = evaluator.matches(of: query)
    }

    /// Checks that an overlay is applied or refused with an error, and reads the changed spec like any other.
    static func overlay(_ input: [UInt8]) {
        generate(["spec.yaml": spec, "overlay.yaml": String(decoding: input, as: UTF8.self)], overlays: ["overlay.yaml"])
    }

    /// Checks that a spec becomes a client or is refused with an error, and that the same spec gives the same bytes.
    static func client(_ input: [UInt8]) {
        expectSameClient(of: String(decoding: input, as: UTF8.self))
    }

    /// Checks the same for specs with random schemas.
    static func graph(_ input: [UInt8]) {
        var graph = SchemaGraph(input)
        expectSameClient(of: graph.spec())
    }

    private static func expectSameClient(of text: String) {
        let first = generate(["spec.yaml": text])
        let second = generate(["spec.yaml": text])
        expect(first == second, "the same spec gives the same client")
    }

    @discardableResult
    private static func generate(_ files: [String: String], overlays: [String] = []) -> [String] {
        var configuration = ClientConfiguration(name: "Fuzzed", spec: "spec.yaml", output: "out")
        configuration.overlays = overlays
        let diagnostics = DiagnosticCollector()
        let source = MemoryFiles(files)
        let planned = ClientPlanner(configuration, spec: source, overlays: source, diagnostics).plan()
        expect(planned != nil || diagnostics.hasErrors, "a spec that is refused has an error")
        return planned?.files(label: "spec.yaml", version: nil).map(\.contents) ?? []
    }

    nonisolated(unsafe) private static let document: EditableNode? =
        YAMLTree.parse(SourceFile(path: "spec.yaml", bytes: Array(spec.utf8))).root.map(EditableNode.init)

    private static let spec = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets/{id}:
            get:
              operationId: pets.show
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses:
                "200": {description: A pet., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        components:
          schemas:
            Pet: {required: [id], properties: {id: {type: integer}, tags: {type: array, items: {type: string}}}}
        """
}
