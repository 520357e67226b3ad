import Testing

@testable import OutputFolder

@Suite struct ManifestTests {
    private let manifest = Manifest(
        description: .sample, files: .named(["b.swift": "abc", "Z.swift": "", "a/c.swift": "abc"]))

    @Test func isSortedJSONWithOneLineForEachFile() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(
            manifest.text == """
                {
                  "api": {
                    "type #/a": {"name": "A", "shape": "struct"}
                  },
                  "client": "Pets",
                  "files": {
                    "Z.swift": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "a/c.swift": "\(abc)",
                    "b.swift": "\(abc)"
                  },
                  "generator": "tenon",
                  "inputs": [
                    "openapi.yaml",
                    "pet.yaml"
                  ],
                  "options": {
                    "access": "public"
                  },
                  "spec": "specs/pets/openapi.yaml",
                  "specHash": "abc",
                  "version": "1.2.0"
                }

                """)
    }

    @Test func readsWhatItWrites() throws {
        #expect(try Manifest(bytes: Array(manifest.text.utf8), path: "m") == manifest)
    }

    @Test func readsTheManifestsOfVersionsThatKnewNothingOfTheAPI() throws {
        let text = manifest.text.replacing(#""type #/a": {"name": "A", "shape": "struct"}"#, with: "")
        let old = text.replacing("  \"api\": {\n    \n  },\n", with: "")
        #expect(!old.contains("\"api\""))
        #expect(try Manifest(bytes: Array(old.utf8), path: "m").description.api == [:])
    }

    @Test func survivesEveryKindOfText() throws {
        var description = OutputDescription.sample
        let everyASCII = (UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) }.joined()
        description.client = everyASCII + "\u{2028}é🙂\\\""
        description.options = [:]
        let odd = Manifest(description: description, files: [])
        #expect(odd.text.contains("\"options\": {}"))
        #expect(try Manifest(bytes: Array(odd.text.utf8), path: "m") == odd)
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{}", "<<<<<<< HEAD\n{}", #"{"files": {"a.swift": 1}}"#, "\u{FEFF}nonsense",
        String(repeating: "[", count: 100_000),
    ])
    func isRefusedWhenItIsNotOurs(text: String) {
        #expect(throws: OutputError.self) { try Manifest(bytes: Array(text.utf8), path: "m") }
    }

    @Test(arguments: ["../a.swift", "/etc/passwd", "a/../../b", "", ".git/config"])
    func isRefusedWhenAPathInItLeadsElsewhere(path: String) {
        let text = manifest.text.replacing("b.swift", with: path)
        #expect(throws: OutputError.self) { try Manifest(bytes: Array(text.utf8), path: "m") }
    }

    @Test func takesAPathThatIsListedTwice() throws {
        let text = manifest.text.replacing("Z.swift", with: "b.swift").replacing("a/c.swift", with: "b.swift")
        #expect(try Manifest(bytes: Array(text.utf8), path: "m").files.count == 1)
    }
}
