import Testing

@testable import OpenAPI

/// Checks paths of source files.
struct SourcePathTests {
    @Test(arguments: [
        ("a/./b/../c.yaml", "a/c.yaml"), ("./a.yaml", "a.yaml"), ("../a.yaml", "../a.yaml"), ("a/../../b", "../b"),
        ("/a/../../b", "/b"), ("a//b", "a/b"), ("", ""), (".", ""), ("..", ".."), ("../../a", "../../a"),
        ("a/\u{301}b/../c", "a/c"),
    ])
    func `a path is normalised without access to the disk`(_ path: String, _ expected: String) {
        #expect(SourcePath.normalised(path) == expected)
    }

    @Test(arguments: [
        ("schemas/pet.yaml", "openapi.yaml", "schemas/pet.yaml"), ("../pet.yaml", "a/b/c.yaml", "a/pet.yaml"),
        ("pet.yaml", "./openapi.yaml", "pet.yaml"), ("/pet.yaml", "a/b.yaml", "/pet.yaml"),
        ("pet.yaml", "/a/b.yaml", "/a/pet.yaml"), ("../../pet.yaml", "a/b.yaml", "../pet.yaml"),
    ])
    func `a reference is relative to its file`(_ relative: String, _ file: String, _ expected: String) {
        #expect(SourcePath.resolve(relative, from: file) == expected)
    }

    @Test(arguments: [
        ("a/pet.yaml", "a", "pet.yaml"), ("a/b/pet.yaml", "a", "b/pet.yaml"), ("pet.yaml", "", "pet.yaml"),
        ("a/pet.yaml", "a/b/c", "../../pet.yaml"), ("b/pet.yaml", "a", "../b/pet.yaml"), ("/a/b/pet.yaml", "/a", "b/pet.yaml"),
        ("../a/pet.yaml", "../b", "../a/pet.yaml"), ("a/\u{301}b/pet.yaml", "a", "\u{301}b/pet.yaml"),
        ("e\u{301}/pet.yaml", "\u{E9}", "../e\u{301}/pet.yaml"),
    ])
    func `a path is written relative to a folder`(_ path: String, _ folder: String, _ expected: String) {
        let relative = SourcePath.relative(path, to: folder)
        #expect(relative.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("a/pet.yaml", "pet"), ("pet", "pet"), ("a.b/pet.schema.json", "pet.schema"), (".pet", ".pet"),
    ])
    func `a stem is the name without its last extension`(_ path: String, _ expected: String) {
        #expect(SourcePath.stem(of: path) == expected)
    }
}
