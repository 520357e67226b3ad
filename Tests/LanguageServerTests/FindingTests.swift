import Foundation
import Testing

@testable import LanguageServer

@Suite struct FindingTests {
    @Test func `findings come with every change, for every file of the spec`() throws {
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

    @Test func `an open file counts as the editor has it`() throws {
        let editor = try Editor(["tenon.yaml": project, "api.yaml": pets, "schemas/owner.yaml": owner])
        editor.open("api.yaml", pets)
        #expect(editor.findings("schemas/owner.yaml") == nil)
        editor.open("schemas/owner.yaml", "type: objekt\n")
        #expect(editor.findings("schemas/owner.yaml") == ["0:6 unknown-type"])
        editor.tell("textDocument/didClose", ["textDocument": ["uri": editor.uri("schemas/owner.yaml")]])
        editor.change("api.yaml", to: pets)
        #expect(editor.findings("schemas/owner.yaml") == [])
    }

    @Test func `the findings of the planner are reported as well`() throws {
        let editor = try Editor([
            "tenon.yaml": project.appending("    filter: {tags: [pet]}\n"), "api.yaml": pets, "schemas/owner.yaml": owner,
        ])
        editor.open("api.yaml", pets)
        #expect(editor.findings("tenon.yaml") == ["4:20 unknown-filter"])
    }

    @Test func `a description that no configuration names is looked at by itself`() throws {
        let editor = try Editor()
        editor.open("lone.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\nx: 1\n")
        #expect(editor.findings("lone.yaml") == ["3:0 unknown-key"])
        editor.open("other.yaml", "a: 1\n")
        #expect(editor.findings("other.yaml") == nil)
    }

    @Test func `columns are in UTF-16`() throws {
        let editor = try Editor()
        editor.open("lone.yaml", "openapi: 3.1.0\ninfo: {title: 😀, version: '1', titel: x}\npaths: {}\n")
        #expect(editor.findings("lone.yaml") == ["1:32 unknown-key"])
    }

    @Test func `a text that is no YAML has one finding, and the last one is remembered`() throws {
        let editor = try Editor(["tenon.yaml": project, "schemas/owner.yaml": owner])
        editor.open("api.yaml", pets)
        let place = try editor.open("api.yaml", marked: pets.replacing("required: [name]", with: "re¦\n      : ["))
        #expect(editor.findings("api.yaml")?.count == 1)
        let list = try editor.ask("textDocument/completion", place)["result"] as? [String: Any]
        let labels = (list?["items"] as? [[String: Any]])?.compactMap { $0["label"] as? String }
        #expect(labels?.contains("readOnly") == true)
    }
}
