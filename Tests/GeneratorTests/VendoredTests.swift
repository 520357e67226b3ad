import Generator
import Testing

/// Clients are copied into projects, and stay there for years.
@Suite(.timeLimit(.minutes(10))) struct VendoredTests {
    private static let folder = Repository.path("Tests/Vendored")

    private func client(_ name: String) throws -> [String: String] {
        let files = Generation(ClientConfiguration(named: name), spec: "pets.yaml", in: Self.folder).files
        return Dictionary(uniqueKeysWithValues: files.map { ("\(name)/\($0)", $1) })
    }

    /// How that early version imports Foundation leaves a module no other way to build all its files.
    private static let feature = ["-enable-upcoming-feature", "InternalImportsByDefault"]

    @Test(arguments: [["-swift-version", "5"], ["-swift-version", "6", "-default-isolation", "MainActor"]])
    func `clients of one API, of this version and an early one, live in one module`(_ flags: [String]) async throws {
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
