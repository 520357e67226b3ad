import Generator
import Testing

/// Checks that clients of this version work beside a client of an early version.
@Suite(.timeLimit(.minutes(10))) struct VendoredTests {
    private static let folder = Repository.path("Tests/Vendored")

    private func client(_ name: String) throws -> [String: String] {
        let files = Generation(ClientConfiguration(named: name), spec: "pets.yaml", in: Self.folder).files
        return Dictionary(uniqueKeysWithValues: files.map { ("\(name)/\($0)", $1) })
    }

    /// Without this feature, the imports of Foundation in the early client do not build.
    private static let feature = ["-enable-upcoming-feature", "InternalImportsByDefault"]

    @Test(arguments: [["-swift-version", "5"], ["-swift-version", "6", "-default-isolation", "MainActor"]])
    func `clients of this version and an early one compile in one module`(_ flags: [String]) async throws {
        var files = try client("Pets").merging(client("OtherPets")) { $1 }
        let earlier = try TextFolder(path: Self.folder).files().filter { $0.key.hasSuffix(".swift") }
        #expect(earlier["EarlierPets/EarlierPets.swift"] != nil)
        files.merge(earlier) { $1 }
        files["Use.swift"] = """
            /// The types of all three have the same names.
            func sameNames(_ a: Pets.Pet, _ b: OtherPets.Pet, _ c: EarlierPets.Pet) -> [String] { [a.name, b.name, c.name] }
            """
        #expect(try await SwiftCompiler().check(files, flags: flags + Self.feature) == nil)
    }
}
