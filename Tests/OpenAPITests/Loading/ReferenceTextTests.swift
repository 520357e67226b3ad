import Testing

@testable import OpenAPI

/// Checks the parts of a reference's text.
struct ReferenceTextTests {
    @Test(arguments: [
        ("a.yaml#/b", "a.yaml", "/b"), ("#/b", "", "/b"), ("a%20b.yaml", "a b.yaml", ""), ("#", "", ""), ("", "", ""),
        ("a.yaml#/b%7Bc%7D", "a.yaml", "/b{c}"), ("a%2", "a%2", ""), ("a%zz", "a%zz", ""), ("a%+1", "a%+1", ""),
        ("#/a#b", "", "/a#b"),
    ])
    func `a path and a fragment are split and decoded`(_ text: String, _ path: String, _ fragment: String) {
        #expect(Reference(text).path == path)
        #expect(Reference(text).fragment == fragment)
    }

    @Test(arguments: [
        ("https://example.com/a", true), ("//example.com/a", true), ("file:///a", true), ("urn:a", true),
        ("a.yaml", false),
        ("C:/a.yaml", false), ("a/b:c.yaml", false), ("./a:b", false),
    ])
    func `a reference with a scheme is remote`(_ text: String, _ isRemote: Bool) {
        #expect(Reference(text).isRemote == isRemote)
    }

    @Test(arguments: [
        ("", []), ("/", [""]), ("/a/b", ["a", "b"]), ("/a~1b/c~0d", ["a/b", "c~d"]), ("/~01", ["~1"]),
        ("/a~", ["a~"]),
        ("/~2", ["~2"]), ("/a//b", ["a", "", "b"]),
    ])
    func `a pointer is a list of tokens`(_ pointer: String, _ tokens: [String]) {
        #expect(JSONPointer.tokens(of: pointer) == tokens)
    }

    @Test func `a pointer must begin with a slash`() {
        #expect(JSONPointer.tokens(of: "a/b") == nil)
    }

    @Test(arguments: ["", "a", "a/b", "~", "~1", "a~0b/", "é/~"])
    func `an escaped token is unescaped to the same token`(_ token: String) {
        #expect(JSONPointer.tokens(of: "/" + JSONPointer.escaped(token)) == [token])
    }
}
