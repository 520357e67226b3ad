import SwiftPlan
import Testing

/// Checks that generated clients build without a warning. All clients of a run are one module, so that a collision
/// between clients is an error too. A quick run skips these tests: `swift test --skip CompilationTests`.
@Suite(.timeLimit(.minutes(20))) struct CompilationTests {
    /// The compiler checks only the declarations of the runtime, because the runtimes of clients differ only in names. Two
    /// compilers share the cores.
    @Test(arguments: [0, 1])
    func `the client of every fixture compiles`(_ part: Int) async throws {
        let fixtures = Fixture.all.enumerated().filter { $0.offset % 2 == part }.map(\.element)
        let result = try await SwiftCompiler().check(
            try files(of: fixtures), only: { !Self.isRuntime($0) }, flags: ["-swift-version", "6"])
        #expect(result == nil)
    }

    /// The compiler checks the whole runtime with all features and without any, and the declarations of others.
    @Test(arguments: [
        ["-swift-version", "5"],
        ["-swift-version", "6"],
        ["-swift-version", "6", "-default-isolation", "MainActor"],
        ["-swift-version", "5", "-default-isolation", "MainActor"] + features.flatMap { ["-enable-upcoming-feature", $0] },
    ])
    func `clients and their runtime compile in every mode of the compiler`(_ flags: [String]) async throws {
        var files = try files(of: Self.various).merging(try everythingInOneFile()) { _, last in last }
        for name in ["Everything.swift"] + Self.various.map({ $0.name + "/" }) {
            #expect(files.keys.contains { $0.hasPrefix(name) }, "\(name)")
        }
        files["Owner.swift"] = Self.owner
        let wholeClients = ["compact-layout/", "no-features/"]
        let result = try await SwiftCompiler().check(
            files, only: { path in !Self.isRuntime(path) || wholeClients.contains(where: path.hasPrefix) }, flags: flags)
        #expect(result == nil)
    }

    private static func isRuntime(_ path: String) -> Bool {
        path.contains("/Runtime/") || path.hasSuffix("+Runtime.swift")
    }

    /// Declarations of the app in the module of the clients.
    private static let owner = """
        import Foundation

        let begin = Date(timeIntervalSince1970: 0)
        """

    private static let features = [
        "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault", "MemberImportVisibility",
        "NonisolatedNonsendingByDefault",
    ]

    /// Fixtures that together have every kind of declaration and each level of access.
    private static let various = [
        "compact-layout", "deprecated", "internal-access", "multipart-bodies", "nested-objects", "no-features",
        "package-access", "paced-with-header", "plain-text-and-binary", "recursion", "unions",
    ].map(Fixture.init)

    /// A client in the layout where private declarations are closest to others.
    private func everythingInOneFile() throws -> [String: String] {
        try Generation(Fixture(name: "compact-layout"), layout: .single, name: "Everything").files
    }

    private func files(of fixtures: [Fixture]) throws -> [String: String] {
        var files: [String: String] = [:]
        for fixture in fixtures {
            // Files that import other packages are compiled by the package in `Examples/Transfers`.
            for (path, text) in try Generation.shared(fixture).files where !path.contains("AsyncHTTPClientTransport") {
                files[fixture.name + "/" + path] = text
            }
        }
        return files
    }
}
