import Foundation
import Testing

@testable import LanguageServer

/// Checks that the first reading after a keystroke, which reads only the changed part of the spec, publishes the same
/// findings as a reading of the whole spec.
@Suite struct ChangedPartTests {
    private static let spec = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        tags: [{name: pets}]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              parameters:
                - {name: limit, in: query, schema: {type: integer, formt: int32}}
              responses:
                "200":
                  description: "Ägypten 😀"
                  content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
          /owners:
            get:
              operationId: listOwners
              responses: {"204": {description: None.}}
        components:
          schemas:
            Pet:
              type: object
              required: [name, kindd]
              properties:
                name: {type: string}
                kind: {type: string}
                owner: {$ref: "#/components/schemas/Owner"}
            Owner:
              type: object
              properties: {email: {type: string, format: emial}}
        x-end: 1

        """

    /// Edits of all kinds of parts, applied one after the other.
    private static let edits: [(String, String)] = [
        ("title: Pets", "titel: Pets"), ("titel: Pets", "title: Pets"),
        ("description: None.", "descriptions: None."), ("descriptions: None.", "description: None., x-more: 1"),
        ("formt: int32", "format: int32"), ("schemas/Pet\"", "schemas/Pat\""), ("schemas/Pat\"", "schemas/Pet\""),
        ("format: emial", "format: email"), ("{type: string}\n        kind", "{type: strin}\n        kind"),
        ("{type: strin}", "{type: string, format: uuidd}"), ("schemas/Owner\"", "schemas/Ownr\""),
        ("\"Ägypten 😀\"", "\"Ägypten 😀 und mehr\"\n          xy: 2"), ("schemas/Ownr\"", "schemas/Owner\""),
        ("type: integer", "type: [integer, nul]"), ("  /owners:\n", "  /people:\n"),
        ("tags: [{name: pets}]", "tags: {name: pets}"),
        ("tags: {name: pets}", "tags: [{name: pets}, {nam: x}]"), ("operationId: listOwners", "operationId: listPets"),
        ("    Owner:\n      type: object", "    Owner:\n      type: objekt"), ("x-end: 1", "y-end: 1"),
        ("    Pet:\n", "    Pet: &pet\n"), ("required: [name, kindd]", "required: [name, kindd"),
        ("required: [name, kindd", "required: [name, kind]"), ("email: {", "email: {name: {$ref: '#/x'}, "),
    ]

    /// Rules that compare parts, and so need a reading of the whole spec.
    private static let late = ["duplicate-operation-id", "misspelled-required", "undeclared-required", "reference-loop"]

    private func sorted(_ findings: [String]?, early: Bool = false) -> [String] {
        (findings ?? []).filter { finding in !early || !Self.late.contains { finding.hasSuffix(" " + $0) } }.sorted()
    }

    @Test(arguments: ["\n", "\r\n"])
    func `after any edits, the findings equal those of a fresh reading`(_ lineBreak: String) throws {
        var text = Self.spec.replacing("\n", with: lineBreak)
        let editor = try Editor(["tenon.yaml": project])
        editor.open("api.yaml", text)
        var partReadings = 0
        for (number, (old, new)) in Self.edits.enumerated() {
            let (old, new) = (old.replacing("\n", with: lineBreak), new.replacing("\n", with: lineBreak))
            let range = try #require(text.range(of: old), "\(old)")
            let head = String(text[..<range.lowerBound])
            text.replaceSubrange(range, with: new)
            editor.edit("api.yaml", from: Editor.end(of: head), replacing: old, with: new)
            let isPart = editor.step() == .readingPart
            let told = editor.findings("api.yaml")
            if number.isMultiple(of: 3) { continue }
            let isEarly = isPart && editor.nextStep == .rereading
            editor.finish()
            let fresh = try Editor(["tenon.yaml": project])
            fresh.open("api.yaml", text)
            let expected = fresh.findings("api.yaml")
            #expect(sorted(editor.findings("api.yaml")) == sorted(expected), "\(new)")
            guard isEarly else { continue }
            partReadings += 1
            #expect(sorted(told, early: true) == sorted(expected, early: true), "\(new)")
        }
        #expect(partReadings > 5)
    }

    @Test func `an edit of another file or of two parts is followed by a reading of the whole spec`() throws {
        let editor = try Editor(["tenon.yaml": project, "api.yaml": pets, "schemas/owner.yaml": owner])
        editor.open("api.yaml", pets)
        editor.open("schemas/owner.yaml", owner)
        editor.edit("schemas/owner.yaml", from: ["line": 0, "character": 0], replacing: "type", with: "typ")
        #expect(editor.step() == .reading)
        #expect(editor.findings("schemas/owner.yaml") == ["0:0 unknown-key"])
        editor.finish()
        editor.edit("api.yaml", from: ["line": 1, "character": 7], replacing: "title", with: "titel")
        editor.edit("api.yaml", from: ["line": 6, "character": 6], replacing: "operationId", with: "operationID")
        #expect(editor.step() == .readingPart)
        #expect(editor.nextStep == .reading)
        #expect(editor.step() == .reading)
        #expect(sorted(editor.findings("api.yaml")) == ["1:0 missing-key", "1:7 unknown-key", "6:6 unknown-key"].sorted())
    }

    @Test func `an edit of a part keeps the findings of other files`() throws {
        let editor = try Editor(["tenon.yaml": project, "schemas/owner.yaml": owner.replacing("format", with: "formt")])
        editor.open("api.yaml", pets)
        #expect(editor.findings("schemas/owner.yaml") == ["2:24 unknown-key"])
        editor.edit("api.yaml", from: ["line": 6, "character": 6], replacing: "operationId", with: "operationID")
        #expect(editor.step() == .readingPart)
        #expect(editor.findings("api.yaml") == ["6:6 unknown-key"])
        #expect(editor.findings("schemas/owner.yaml") == ["2:24 unknown-key"])
    }

    @Test func `a reading that a message interrupts is repeated`() throws {
        let editor = try Editor()
        editor.open("api.yaml", Self.spec)
        editor.edit("api.yaml", from: ["line": 1, "character": 7], replacing: "title", with: "titel")
        #expect(editor.step() == .readingPart)
        try editor.put(["jsonrpc": "2.0", "method": "$/none"])
        #expect(editor.step() == .rereading)
        #expect(editor.nextStep == .rereading)
        editor.work()
        #expect(editor.step() == .rereading)
        #expect(editor.nextStep == .planning)
    }

    @Test func `a plan counts only for the text that it was made from`() throws {
        let editor = try Editor([
            "tenon.yaml": project.appending("    filter: {tags: [pet]}\n"), "api.yaml": pets, "schemas/owner.yaml": owner,
        ])
        editor.open("api.yaml", pets)
        #expect(editor.findings("tenon.yaml") == ["4:20 unknown-filter"])
        let position = ["line": 7, "character": 13]
        editor.edit("api.yaml", from: position, replacing: "pets", with: "pet")
        while editor.nextStep != .planning { editor.step() }
        editor.step()
        editor.edit("api.yaml", from: position, replacing: "pet", with: "pets")
        while editor.nextStep != nil { editor.step() }
        editor.waitForPlan()
        #expect(editor.findings("tenon.yaml") == ["4:20 unknown-filter"])
        #expect(editor.nextStep == .planning)
        editor.edit("api.yaml", from: position, replacing: "pets", with: "pet")
        while editor.nextStep != .planning { editor.step() }
        editor.step()
        #expect(editor.nextStep == nil)
        editor.waitForPlan()
        #expect(editor.findings("tenon.yaml") == [])
    }
}
