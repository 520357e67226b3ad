import Foundation
import Testing

@testable import LanguageServer

/// Checks the findings that the server publishes.
@Suite struct FindingTests {
    @Test func `every change publishes findings for every file of the spec`() throws {
        let editor = try Editor([
            "tenon.yaml": project, "api.yaml": pets, "schemas/owner.yaml": owner.replacing("format: email", with: "formt: email"),
        ])
        editor.open("api.yaml", pets)
        #expect(editor.findings("schemas/owner.yaml") == ["2:24 unknown-key"])
        editor.change("api.yaml", to: pets.replacing("operationId", with: "operationID"))
        #expect(editor.findings("api.yaml") == ["6:6 unknown-key"])
        editor.change("api.yaml", to: pets)
        #expect(editor.findings("api.yaml") == [])
    }

    @Test func `the text of an open file replaces the file on disk`() throws {
        let editor = try Editor(["tenon.yaml": project, "api.yaml": pets, "schemas/owner.yaml": owner])
        editor.open("api.yaml", pets)
        #expect(editor.findings("schemas/owner.yaml") == nil)
        editor.open("schemas/owner.yaml", "type: objekt\n")
        #expect(editor.findings("schemas/owner.yaml") == ["0:6 unknown-type"])
        editor.tell("textDocument/didClose", ["textDocument": ["uri": editor.uri("schemas/owner.yaml")]])
        editor.change("api.yaml", to: pets)
        #expect(editor.findings("schemas/owner.yaml") == [])
    }

    @Test func `findings of the planner are published`() throws {
        let editor = try Editor([
            "tenon.yaml": project.appending("    filter: {tags: [pet]}\n"), "api.yaml": pets, "schemas/owner.yaml": owner,
        ])
        editor.open("api.yaml", pets)
        #expect(editor.findings("tenon.yaml") == ["4:20 unknown-filter"])
    }

    @Test func `a spec that no configuration names is checked by itself`() throws {
        let editor = try Editor()
        editor.open("lone.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\nx: 1\n")
        #expect(editor.findings("lone.yaml") == ["3:0 unknown-key"])
        editor.open("other.yaml", "a: 1\n")
        #expect(editor.findings("other.yaml") == nil)
    }

    @Test func `columns are counted in UTF-16 units`() throws {
        let editor = try Editor()
        editor.open("lone.yaml", "openapi: 3.1.0\ninfo: {title: 😀, version: '1', titel: x}\npaths: {}\n")
        #expect(editor.findings("lone.yaml") == ["1:32 unknown-key"])
    }

    @Test func `invalid YAML has one finding, and completion uses the last valid text`() throws {
        let editor = try Editor(["tenon.yaml": project, "schemas/owner.yaml": owner])
        editor.open("api.yaml", pets)
        let position = try editor.open("api.yaml", marked: pets.replacing("required: [name]", with: "re¦\n      : ["))
        #expect(editor.findings("api.yaml")?.count == 1)
        let list = try editor.ask("textDocument/completion", position)["result"] as? [String: Any]
        let labels = (list?["items"] as? [[String: Any]])?.compactMap { $0["label"] as? String }
        #expect(labels?.contains("readOnly") == true)
    }
}
