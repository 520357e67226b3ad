import Diagnostics
import Generator
import OpenAPI
import SwiftPlan
import Testing

/// Checks the literals of examples in the stubs of a client.
@Suite struct ExampleLiteralTests {
    /// A search by characters does not find a quote that follows U+0D4E, but the compiler reads bytes.
    @Test(arguments: [##"\u0D4E\"\"\"#"##, ##"\u0D4E\\#(evil())"##, ##"\"\"\"#"##, ##"\\#(evil())"##])
    func `an example of several lines can neither end its literal nor add code`(text: String) throws {
        let spec = """
            {"openapi": "3.1.0", "info": {"title": "Texts", "version": "1"}, "paths": {"/a": {"get": {"responses": {"200": {
            "description": "A text.", "content": {"text/plain": {"schema": {"type": "string"}, "example": "a\\n\(text)"}}}}}}}}
            """
        var configuration = ClientConfiguration(name: "Texts", spec: "spec.json", output: "out")
        configuration.options.stubs = true
        let source = MemoryFiles(["spec.json": spec])
        let planned = ClientPlanner(configuration, spec: source, overlays: source, DiagnosticCollector()).plan()
        let files = try #require(planned).files(label: "spec.json", version: nil)
        let examples = try #require(files.first { $0.path.hasSuffix("+Stubs-Examples.swift") }).contents
        #expect(examples.firstRange(ofBytes: "text/plain") != nil)
        #expect(examples.firstRange(ofBytes: "#\"\"\"") == nil)
    }
}
