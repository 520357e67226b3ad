import OpenAPI
import Testing
import YAMLTree

@testable import LanguageServer

/// Checks the path from the root of a document to the cursor, also in text that does not parse.
@Suite struct CursorPathTests {
    /// The path to the `¦` in a text.
    private func cursor(_ marked: String) throws -> CursorPath? {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
        let text = parts.joined()
        return CursorPath(
            in: SourceFile(path: "/a.yaml", bytes: Array(text.utf8)), at: try #require(parts.first).utf8.count)
    }

    private func path(_ marked: String) throws -> String? {
        try cursor(marked).map { cursor in
            let steps = cursor.steps.map { step in
                switch step {
                case .key(let key): key
                case .element(let index): "\(index)"
                }
            }
            let role =
                switch cursor.role {
                case .key: "key"
                case .value(let key): "value of \(key)"
                case .element: "element"
                }
            return "/\(steps.joined(separator: "/")) \(role) '\(cursor.word)'"
        }
    }

    @Test(arguments: [
        ("op¦", "/ key 'op'"),
        ("paths:\n  /a:\n    get:\n      ta¦", "/paths//a/get key 'ta'"),
        ("paths:\n  /a:\n    get:\n      x: 1\n      tags: [a, ¦", "/paths//a/get/tags element ''"),
        ("a:\n  b: 1\n\n  # c\n  ¦", "/a key ''"),
        ("a:\n  - x: 1\n  - y: 2\n    z¦", "/a/1 key 'z'"),
        ("a:\n- x: 1\n- y: 2\n  z¦", "/a/1 key 'z'"),
        ("a:\n- x: 1\nb¦", "/ key 'b'"),
        ("a:\n  - ¦", "/a element ''"),
        ("a:\n  - x: ¦", "/a/0 value of x ''"),
        ("a:\n  - - x\n    - y: {in: qu¦", "/a/0/1/y value of in 'qu'"),
        ("a: {$ref: \"#/comp¦", "/a value of $ref '\"#/comp'"),
        ("\"a b\":\n  $ref: '¦", "/a b value of $ref '''"),
        ("type: st¦ring", "/ value of type 'st'"),
        ("{\"a\": [{}, {\"b\": \"c¦", "/a/1 value of b '\"c'"),
        ("{\"a\": 1, \"b\": {\n \"x\": \"}{\", ¦", "/b key ''"),
    ])
    func `a cursor has a path, a role and the word before it`(_ marked: String, _ expected: String) throws {
        #expect(try path(marked) == expected)
    }

    @Test(arguments: ["a: |\n  te¦xt", "a: >-\n  one\n  tw¦", "# com¦", "{\"a\": 1}¦"])
    func `a cursor in a block scalar or a comment has no path`(_ marked: String) throws {
        #expect(try path(marked) == nil)
    }
}
