import Diagnostics
import Generator
import OpenAPI
import SwiftPlan
import Testing

@Suite struct ExampleLiteralTests {
    /// To a search for characters, a quote behind such a letter is another one. The compiler reads bytes.
    @Test(arguments: [##"\u0D4E\"\"\"#"##, ##"\u0D4E\\#(evil())"##, ##"\"\"\"#"##, ##"\\#(evil())"##])
    func `an example of several lines neither ends its literal nor has code`(text: String) throws {
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
