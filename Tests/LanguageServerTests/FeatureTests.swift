import Foundation
import Testing

@testable import LanguageServer

/// Checks hover, definitions, references, completion and quick fixes.
@Suite struct FeatureTests {
    private func editor() throws -> Editor {
        try Editor(["tenon.yaml": project, "api.yaml": pets, "schemas/owner.yaml": owner])
    }

    private func labels(_ text: String, in path: String = "api.yaml") throws -> [String] {
        let editor = try editor()
        editor.open("api.yaml", pets)
        let list = try editor.ask("textDocument/completion", editor.open(path, marked: text))["result"] as? [String: Any]
        return (list?["items"] as? [[String: Any]])?.compactMap { $0["label"] as? String } ?? []
    }

    // MARK: - Hover

    private func hover(_ text: String, in path: String = "api.yaml") throws -> String? {
        let editor = try editor()
        let result = try editor.ask("textDocument/hover", editor.open(path, marked: text))["result"] as? [String: Any]
        return (result?["contents"] as? [String: Any])?["value"] as? String
    }

    @Test func `hover over an operation shows its call`() throws {
        let text = try hover(pets.replacing("operationId: get", with: "operationId: g¦et"))
        #expect(text?.contains("client.pets.get(id: String) -> Call<Pet>") == true)
    }

    @Test func `hover over a schema or a reference to it shows its type`() throws {
        let atSchema = try hover(pets.replacing("    Pet:", with: "    P¦et:"))
        #expect(atSchema?.contains("struct PetStore.Pet {\n    var name: String\n    var owner: Owner?\n}") == true)
        let atReference = try hover(pets.replacing("schemas/Pet", with: "schemas/P¦et"))
        #expect(atReference == atSchema)
        let ofFile = try hover(pets.replacing("schemas/owner", with: "schemas/ow¦ner"))
        #expect(ofFile?.contains("struct PetStore.Owner {") == true)
    }

    @Test func `hover over a property shows its Swift property`() throws {
        #expect(
            try hover(owner.replacing("email:", with: "em¦ail:"), in: "schemas/owner.yaml")?.contains("var email: String?")
                == true)
    }

    // MARK: - Positions

    private func ranges(_ message: [String: Any]) -> [String] {
        ((message["result"] as? [[String: Any]]) ?? []).map { range in
            let start = (range["range"] as? [String: Any])?["start"] as? [String: Int] ?? [:]
            let name = (range["uri"] as? String)?.split(separator: "/").last ?? ""
            return "\(name):\(start["line"] ?? -1):\(start["character"] ?? -1)"
        }
    }

    @Test func `a reference leads to its target`() throws {
        let editor = try editor()
        let inFile = try editor.open("api.yaml", marked: pets.replacing("schemas/Pet\"", with: "schemas/Pet¦\""))
        #expect(ranges(try editor.ask("textDocument/definition", inFile)) == ["api.yaml:16:4"])
        let inOther = try editor.open("api.yaml", marked: pets.replacing("schemas/owner", with: "sch¦emas/owner"))
        #expect(ranges(try editor.ask("textDocument/definition", inOther)) == ["owner.yaml:0:0"])
        let nowhere = try editor.open("api.yaml", marked: pets.replacing("title", with: "ti¦tle"))
        #expect(ranges(try editor.ask("textDocument/definition", nowhere)) == [])
    }

    @Test func `the references to a schema are found from the schema and from a reference`() throws {
        let editor = try editor()
        for mark in [("    Pet:", "    Pe¦t:"), ("schemas/Pet", "schemas/¦Pet")] {
            var position = try editor.open("api.yaml", marked: pets.replacing(mark.0, with: mark.1))
            position["context"] = ["includeDeclaration": true]
            #expect(ranges(try editor.ask("textDocument/references", position)) == ["api.yaml:16:4", "api.yaml:13:54"])
        }
        var position = try editor.open("schemas/owner.yaml", marked: "¦" + owner)
        position["context"] = ["includeDeclaration": false]
        #expect(ranges(try editor.ask("textDocument/references", position)) == ["api.yaml:21:22"])
    }

    // MARK: - Completion

    @Test func `completion offers the keys of the object that it does not have yet`() throws {
        let keys = try labels(pets.replacing("      tags: [pets]\n", with: "      tags: [pets]\n      ¦\n"))
        #expect(keys.contains("requestBody"))
        #expect(!keys.contains("tags") && !keys.contains("schema"))
        #expect(try labels(pets.replacing("name: {type: string}", with: "name: {type: string, ¦}")).contains("format"))
        #expect(try labels("type: object\nite¦", in: "schemas/owner.yaml").contains("items"))
    }

    @Test func `completion offers the values that the reader knows`() throws {
        #expect(try labels(pets.replacing("in: path", with: "in: ¦")) == ["path", "query", "header", "cookie", "querystring"])
        #expect(try labels(pets.replacing("name: {type: string", with: "name: {type: ¦")).contains("integer"))
        #expect(try labels(owner.replacing("format: email", with: "format: ¦"), in: "schemas/owner.yaml").contains("date-time"))
        #expect(try labels(pets.replacing("tags: [pets]", with: "tags: [¦]")) == ["pets", "owners"])
        #expect(try labels(pets.replacing("required: [name]", with: "required: [¦]")) == ["name", "owner"])
    }

    @Test func `completion offers references to objects of the expected kind`() throws {
        let ofSchema = try labels(pets.replacing("$ref: schemas/owner.yaml", with: "$ref: ¦"))
        #expect(ofSchema == ["#/components/schemas/Pet"])
        let fromFile = try labels("properties:\n  a: {$ref: \"¦\"}\n", in: "schemas/owner.yaml")
        #expect(fromFile == ["../api.yaml#/components/schemas/Pet"])
    }

    @Test func `a completion fits the quotes and indentation around it`() throws {
        let editor = try editor()
        func texts(_ marked: String) throws -> [String] {
            let list =
                try editor.ask("textDocument/completion", editor.open("api.yaml", marked: marked))["result"] as? [String: Any]
            let edits = (list?["items"] as? [[String: Any]])?.compactMap { $0["textEdit"] as? [String: Any] }
            return edits?.compactMap { $0["newText"] as? String } ?? []
        }
        editor.open("api.yaml", pets)
        #expect(try texts(pets.replacing("$ref: schemas/owner.yaml", with: "$ref: ¦")) == ["\"#/components/schemas/Pet\""])
        #expect(try texts(pets.replacing("$ref: schemas/owner.yaml", with: "$ref: '#/c¦'")) == ["'#/components/schemas/Pet'"])
        let keys = try texts(pets.replacing("      tags: [pets]\n", with: "      tags: [pets]\n      ¦\n"))
        #expect(keys.contains("requestBody:") && keys.contains("summary: "))
    }

    // MARK: - Quick fixes

    @Test(arguments: [
        ("operationId:", "operationID:", "operationId"),
        ("\"#/components/schemas/Pet\"", "\"#/components/schemas/Pat\"", "\"#/components/schemas/Pet\""),
        ("$ref: schemas/owner.yaml", "$ref: schemas/ower.yaml", "schemas/owner.yaml"),
    ])
    func `a quick fix applies the suggested correction of a mistake`(
        _ right: String, _ wrong: String, _ expected: String
    ) throws {
        let editor = try editor()
        let text = pets.replacing(right, with: wrong)
        editor.open("api.yaml", text)
        let whole: [String: Any] = ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]]
        let parameters: [String: Any] = [
            "textDocument": ["uri": editor.uri("api.yaml")], "range": whole, "context": ["diagnostics": []],
        ]
        let actions = try editor.ask("textDocument/codeAction", parameters)["result"] as? [[String: Any]]
        let edits = actions?.compactMap { ($0["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]] }
        #expect(edits?.flatMap { $0[editor.uri("api.yaml")] ?? [] }.compactMap { $0["newText"] as? String } == [expected])
    }
}
