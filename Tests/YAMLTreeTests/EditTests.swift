import Testing

@testable import YAMLTree

/// Checks that the tree after an edit equals the tree of the whole text, although only a block was read again.
struct EditTests {
    private static let spec = """
        openapi: 3.1.0
        info:
          title: Pets # a comment
          description: |
            A text
              of lines.

        tags:
        - name: pets
          description: >-
            Folded
            text.
        - name: owners
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - name: limit
                  in: query
                  schema: {type: integer, enum: [1, 2]}
                - - nested
                  - list
                -
                  name: late
              description: plain text
                that goes on
              responses:
                "200":
                  description: "Ägypten 😀 \\
                    more"
                  example: |+
                    kept

            # a comment between
            post:
              responses:
                default: {description: 'it''s'}
          /owners:
            get: {operationId: listOwners}
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: {type: string}
        x-end: 1

        """

    private static let words = [
        "x: 1", "- x", "  ", " ", "\n", "\r\n", "\n\n", "#", ": ", "\"", "'", "|", ">-\n", "{", "}", "[", "]", "? ", "&a ", "*a",
        "<<: *a", "---", "...", "%", "\t", "\u{2028}", "é", "!!str ", "~", "x", "get:", "    y:\n      z: 1\n",
    ]

    @Test func `a tree after an edit equals the tree of the whole text`() {
        var random = LinearGenerator(state: 1)
        var tree = parse(Self.spec)
        var reused = 0
        for step in 0..<3000 {
            // The damage of many edits would leave no block to read by itself.
            if step.isMultiple(of: 4) { tree = parse(Self.spec) }
            let edited = SourceFile(path: "spec.yaml", bytes: Self.edit(tree.file.utf8, &random))
            let whole = YAMLTree.parse(edited)
            if let after = tree.afterEdit(edited) {
                reused += 1
                #expect(after.allNodes == whole.allNodes, "\(String(decoding: edited.utf8, as: UTF8.self))")
                #expect(whole.problems.isEmpty)
                tree = after
            } else {
                tree = whole
            }
        }
        #expect(reused > 300)
    }

    @Test(arguments: [
        ("plain text", "plain words"), ("- name: owners", "- name: owner"), ("  # a comment between", ""),
        ("name: {type: string}", "name: {type: string}\n        age: {}"),
        ("operationId: listPets", "operationId: listPets\n      summary: new"), ("kept", "kept\n\n            more"),
    ])
    func `an edit within a block reads that block alone`(_ old: String, _ new: String) throws {
        let edited = try Self.edited(old, new)
        #expect(parse(Self.spec).afterEdit(edited)?.allNodes == YAMLTree.parse(edited).allNodes)
    }

    /// These edits end a block, join two, reach beyond the block, or change a line that is in no block but the root.
    @Test(arguments: [
        ("      operationId: listPets", "    operationId: listPets"), ("name: {type: string}", "name: {type: string"),
        ("description: plain", "description: 'plain"), ("openapi: 3.1.0", "openapi: 3.1.1"), ("info:", "infos:"),
        ("operationId: listPets", "operationId: &a listPets"), ("- name: pets", "...\n- name: pets"),
        ("- name: pets", "name: pets"), ("type: object", "type: object\n      type: object"),
    ])
    func `an edit that may change more than a block needs the whole text`(_ old: String, _ new: String) throws {
        #expect(parse(Self.spec).afterEdit(try Self.edited(old, new)) == nil)
    }

    @Test(arguments: ["{\"a\": {\"b\": 1}}", "a: &x\n  b: 1\nc:\n  d: 1\n", "a:\n  b: 1\n  b: 2\n"])
    func `JSON, and texts with anchors or problems, are read as a whole`(_ text: String) {
        let edited = SourceFile(path: "spec.yaml", bytes: Array(text.replacing("1", with: "11").utf8))
        #expect(parse(text).afterEdit(edited) == nil)
    }

    private static func edited(_ old: String, _ new: String) throws -> SourceFile {
        try #require(spec.contains(old))
        return SourceFile(path: "spec.yaml", bytes: Array(spec.replacing(old, with: new).utf8))
    }

    private static func edit(_ utf8: [UInt8], _ random: inout LinearGenerator) -> [UInt8] {
        var lines = String(decoding: utf8, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let number = Int.random(in: lines.indices, using: &random)
        let word = words.randomElement(using: &random) ?? ""
        let line = Array(lines[number])
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: number)
        case 1: lines.insert(lines[number], at: number)
        case 2: lines[number] = " " + lines[number]
        case 3: lines[number] = String(line.dropFirst())
        default:
            let column = Int.random(in: 0...line.count, using: &random)
            lines[number] = String(line[..<column]) + word + String(line[column...])
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}

extension YAMLTree {
    /// The content and the positions of all nodes.
    fileprivate var allNodes: [String] { [outline] + (root?.positionOutline ?? []) }
}
