import Foundation
import Testing

/// The folders of `Sources` read as the pipeline; each knows only those to the left of it that it needs.
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

    /// Besides the modules of the system.
    private static let system: Set<String> = [
        "Foundation", "FoundationNetworking", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl",
        "Android", "Darwin", "os",
    ]

    @Test func `every folder of Sources has its place in the order`() throws {
        #expect(try SourceTree.folders(in: "Sources") == Self.allowed.keys.sorted())
    }

    @Test(arguments: allowed.keys.sorted())
    func `a module imports nothing from further right`(_ module: String) throws {
        let known = (Self.allowed[module] ?? []).union(Self.system).union(module == "tenon" ? ["ArgumentParser"] : [])
        // Sources of the runtime that are not compiled here may know what the clients that have them depend on.
        let files = try SourceTree.swiftFiles(in: "Sources/" + module).filter { !$0.file.contains("/AsyncHTTPClientTransport/") }
        #expect(Self.withoutSwift.contains(module) || !files.isEmpty)
        for (file, text) in files {
            let wrong = Self.imports(in: text).filter { !known.contains($0) }
            #expect(wrong.isEmpty, "\(file) imports \(wrong.joined(separator: ", "))")
        }
    }

    @Test func `imports are found however they are written`() {
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
