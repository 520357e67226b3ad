import Foundation
import Testing

/// Checks that each module imports only modules of earlier stages of the pipeline.
@Suite struct LayeringTests {
    private static let allowed: [String: Set<String>] = [
        "CYAML": [],
        "YAMLTree": ["CYAML"],
        "ShownText": [],
        "Diagnostics": ["YAMLTree", "ShownText"],
        "OpenAPI": ["YAMLTree", "Diagnostics"],
        "SchemaNormalization": ["YAMLTree", "Diagnostics", "OpenAPI"],
        "SwiftPlan": ["YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SchemaNormalization"],
        "RuntimeText": [],
        "SwiftText": ["ShownText", "OpenAPI", "SwiftPlan", "RuntimeText"],
        "APIChanges": ["YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SwiftPlan"],
        "Reference": ["ShownText", "OpenAPI", "SwiftPlan", "SwiftText"],
        "OutputFolder": ["ShownText"],
        "ClientRuntime": [],
        "Lint": ["YAMLTree", "Diagnostics", "OpenAPI"],
        "Generator": [
            "YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "Lint", "SchemaNormalization", "SwiftPlan", "SwiftText",
            "APIChanges", "Reference", "OutputFolder",
        ],
        "LanguageServer": [
            "YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan", "SwiftText", "Generator", "OutputFolder",
        ],
        "tenon": [
            "ShownText", "Generator", "LanguageServer", "Diagnostics", "OpenAPI", "SwiftPlan", "APIChanges", "OutputFolder",
        ],
    ]

    private static let withoutSwift: Set<String> = ["CYAML", "RuntimeText"]

    /// The modules that every module may import.
    private static let system: Set<String> = [
        "Foundation", "FoundationNetworking", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl",
        "Android", "Darwin", "os",
    ]

    @Test func `every folder of Sources has a list of allowed imports`() throws {
        #expect(try SourceTree.folders(in: "Sources") == Self.allowed.keys.sorted())
    }

    @Test(arguments: allowed.keys.sorted())
    func `a module imports only allowed modules`(_ module: String) throws {
        let known = (Self.allowed[module] ?? []).union(Self.system).union(module == "tenon" ? ["ArgumentParser"] : [])
        // These sources are compiled only in clients that depend on the imported packages.
        let files = try SourceTree.swiftFiles(in: "Sources/" + module).filter { !$0.file.contains("/AsyncHTTPClientTransport/") }
        #expect(Self.withoutSwift.contains(module) || !files.isEmpty)
        for (file, text) in files {
            let wrong = Self.imports(in: text).filter { !known.contains($0) }
            #expect(wrong.isEmpty, "\(file) imports \(wrong.joined(separator: ", "))")
        }
    }

    @Test func `imports are found in every notation`() {
        let text = """
            import A
            public import B
            @testable internal import C
            #if canImport(D)
                private import struct D.E
            #endif
            // import F
            """
        #expect(Self.imports(in: text) == ["A", "B", "C", "D"])
    }

    private static func imports(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
            while let word = words.first, word.hasPrefix("@") || levels.contains(word) {
                words = words.dropFirst()
            }
            guard words.first == "import", var name = words.dropFirst().first else { return nil }
            if words.count > 2, kinds.contains(name) {
                name = words[words.startIndex + 2]
            }
            return name.split(separator: ".").first.map(String.init)
        }
    }

    private static let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
}
