import Testing

/// What is generated builds without a warning. All clients of a run are one module, which proves as well that they can
/// live beside each other. To leave these tests out of a quick run: `swift test --skip CompilationTests`.
@Suite(.timeLimit(.minutes(10))) struct CompilationTests {
    /// Those of every third folder, so that the runs share the cores.
    @Test(arguments: 0..<3)
    func `every fixture's client compiles in Swift 6`(_ part: Int) async throws {
        let fixtures = Fixture.all.enumerated().filter { $0.offset % 3 == part }.map(\.element)
        try await check(fixtures, flags: ["-swift-version", "6"])
    }

    @Test(arguments: [
        ["-swift-version", "5"],
        ["-swift-version", "6", "-default-isolation", "MainActor"],
        ["-swift-version", "5", "-default-isolation", "MainActor"]
            + ["InternalImportsByDefault", "ExistentialAny", "MemberImportVisibility", "NonisolatedNonsendingByDefault"]
            .flatMap { ["-enable-upcoming-feature", $0] },
    ])
    func `clients compile in the other modes of the compiler`(_ flags: [String]) async throws {
        try await check(Self.various, flags: flags)
    }

    /// Between them, all that a client can be made of.
    private static let various = Fixture.all.filter {
        ["deprecated", "internal-access", "nested-objects", "package-access", "recursion", "unions"].contains($0.name)
    }

    private func check(_ fixtures: [Fixture], flags: [String]) async throws {
        var files: [String: String] = [:]
        for fixture in fixtures {
            for (path, text) in try Generation(fixture).files {
                files[fixture.name + "/" + path] = text
            }
        }
        #expect(try await SwiftCompiler().check(files, flags: flags) == nil)
    }
}
