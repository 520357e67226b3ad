import Testing

@testable import OutputFolder

/// Checks the format of the manifest.
@Suite struct ManifestTests {
    private let manifest = Manifest(
        description: .sample, files: .named(["b.swift": "abc", "Z.swift": "", "a/c.swift": "abc"]))

    @Test func `a manifest is JSON with one line for each file, sorted by path`() {
        #expect(
            manifest.text == """
                {"manifest":2
                ,"generator":"tenon"
                ,"version":"1.2.0"
                ,"client":"Pets"
                ,"spec":"specs/pets/openapi.yaml"
                ,"options":{"a":"b","access":"public"}
                ,"inputs":[0
                ,["openapi.yaml","1"]
                ,["pet.yaml","2"]
                ]
                ,"overlays":[]
                ,"files":[0
                ,["Z.swift","47DEQpj8HBSa-_TI"]
                ,["a/c.swift","ungWv48Bz-pBQUDe"]
                ,["b.swift","ungWv48Bz-pBQUDe"]
                ]
                ,"api":[0
                ,1
                ]
                }

                """)
    }

    @Test func `a manifest is read back without its records`() throws {
        var expected = manifest
        expected.description.records = []
        #expect(try Manifest(bytes: Array(manifest.text.utf8), path: "m") == expected)
    }

    /// The first format had longer hashes, one hash for all files of the spec, and a key for each fact.
    @Test func `a manifest of the first format can be read`() throws {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let text = """
            {
              "api": {"type #/a": {"name": "A", "shape": "struct"}},
              "client": "Pets",
              "files": {"a/c.swift": "\(abc)"},
              "generator": "tenon",
              "inputs": ["openapi.yaml"],
              "options": {"access": "public"},
              "spec": "specs/pets/openapi.yaml",
              "specHash": "abc",
              "version": "0.9.0"
            }
            """
        let old = try Manifest(bytes: Array(text.utf8), path: "m")
        #expect(old.files == ["a/c.swift": contentHash("abc".utf8)])
        #expect(old.description.client == "Pets")
        #expect(old.description.inputs == [:])
    }

    @Test func `a manifest of a later version is refused`() {
        let text = manifest.text.replacing("{\"manifest\":2", with: "{\"manifest\":3")
        #expect(throws: OutputError.unreadableManifest("m", reason: "a later version of the tool has written it")) {
            try Manifest(bytes: Array(text.utf8), path: "m")
        }
    }

    @Test func `a manifest keeps every kind of text`() throws {
        var description = OutputDescription.sample
        let everyASCII = (UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) }.joined()
        description.client = everyASCII + "\u{2028}é🙂\\\""
        description.options = [:]
        description.records = []
        let odd = Manifest(description: description, files: [])
        #expect(odd.text.contains("\"options\":{}"))
        #expect(try Manifest(bytes: Array(odd.text.utf8), path: "m") == odd)
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{}", "<<<<<<< HEAD\n{}", #"{"files": {"a.swift": 1}}"#, "\u{FEFF}nonsense",
        String(repeating: "[", count: 100_000),
    ])
    func `a manifest that is invalid is refused`(text: String) {
        #expect(throws: OutputError.self) { try Manifest(bytes: Array(text.utf8), path: "m") }
    }

    @Test(arguments: ["../a.swift", "/etc/passwd", "a/../../b", "", ".git/config"])
    func `a manifest with a path out of the folder is refused`(path: String) {
        let text = manifest.text.replacing("b.swift", with: path)
        #expect(throws: OutputError.self) { try Manifest(bytes: Array(text.utf8), path: "m") }
    }

    @Test func `a manifest can list a path twice`() throws {
        let text = manifest.text.replacing("Z.swift", with: "b.swift").replacing("a/c.swift", with: "b.swift")
        #expect(try Manifest(bytes: Array(text.utf8), path: "m").files.count == 1)
    }
}
