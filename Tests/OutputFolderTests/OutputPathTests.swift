import Testing

@testable import OutputFolder

/// Checks the paths that output files can have.
@Suite struct OutputPathTests {
    @Test(arguments: ["Pets.swift", "a/b/c.swift", "Ünïcode.swift", "with space.swift", "a..b.swift"])
    func `a plain relative path is accepted`(path: String) throws {
        try OutputPath.validate([path])
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../a.swift", "a/../b.swift", "a/..", ".", "./a.swift", "a//b.swift", "a/",
        "a\\b.swift", "a\0b", "a\nb.swift", "a\u{7F}", "a\u{85}b", "a\u{2028}b", ".tenon.json", ".Tenon.JSON",
        ".tenon-staging/new-0", ".git/hooks/pre-commit", "a/.hidden.swift", String(repeating: "a", count: 256),
    ])
    func `any other path is refused`(path: String) {
        #expect(throws: OutputError.self) { try OutputPath.validate([path]) }
    }

    /// "/" and a combining mark are one `Character`, but the file system sees a separator.
    @Test func `a slash under a combining mark is a separator`() {
        #expect(throws: OutputError.self) { try OutputPath.validate(["a/../\u{301}b.swift"]) }
        #expect(throws: OutputError.self) { try OutputPath.validate(["..\u{2F}\u{301}b.swift"]) }
        #expect(throws: OutputError.self) { try OutputPath.validate(["\u{2F}\u{301}b.swift"]) }
        #expect(OutputPath.parts(of: "a/\u{301}b").count == 2)
    }

    @Test(arguments: [
        ["Pet.swift", "Pet.swift"], ["Pet.swift", "pet.swift"], ["Models/Pet.swift", "models/Order.swift"],
        ["A/B/c.swift", "A/b/d.swift"], ["a", "a/b.swift"], ["a/b.swift", "A"],
        ["\u{E9}.swift", "e\u{301}.swift"], ["\u{E9}/a.swift", "e\u{301}/b.swift"],
    ])
    func `paths that are equal or differ only in case are refused`(paths: [String]) {
        #expect(throws: OutputError.self) { try OutputPath.validate(paths) }
        #expect(throws: OutputError.self) { try OutputPath.validate(paths.reversed()) }
    }

    @Test func `an error names both paths that collide`() {
        #expect(throws: OutputError.conflictingPaths("Pet.swift", "PET.swift")) {
            try OutputPath.validate(["Pet.swift", "PET.swift"])
        }
    }

    @Test func `paths are sorted by bytes`() {
        let paths = ["b", "é", "a/b", "a.b", "Z", "a"]
        #expect(paths.sorted(by: OutputPath.precedes) == ["Z", "a", "a.b", "a/b", "b", "é"])
    }

    @Test func `a run with a refused path writes no file`() throws {
        let temporary = try TemporaryFolder()
        #expect(throws: OutputError.self) { try temporary.write(.named(["A.swift": "a", "../B.swift": "b"])) }
        #expect(!temporary.exists(""))
    }
}
