import Foundation
import Generator
import Testing

/// Compares the output and findings of each fixture's spec with the goldens in its folder. `TENON_RECORD=1` in the
/// environment records the goldens; read the difference before you commit it.
@Suite struct GoldenTests {
    private let isRecording = ProcessInfo.processInfo.environment["TENON_RECORD"] == "1"

    @Test(arguments: Fixture.all)
    func `a spec gives the files and findings of its goldens`(_ fixture: Fixture) throws {
        let generation = try Generation.shared(fixture)
        var actual: [String: String] = [:]
        for (path, text) in generation.filesBesidesRuntime {
            actual["expected/" + path] = text
        }
        if !generation.diagnostics.isEmpty {
            actual["diagnostics.txt"] = generation.diagnostics
        }
        let folder = TextFolder(path: fixture.folder)
        let expected = try folder.files().filter { $0.key.hasPrefix("expected/") || $0.key == "diagnostics.txt" }
        guard let difference = Difference(expected: expected, actual: actual).description else { return }
        if isRecording {
            try folder.write(actual, insteadOf: expected)
            Issue.record("recorded in Tests/Fixtures/\(fixture.name):\n\(difference)")
        } else {
            Issue.record("Tests/Fixtures/\(fixture.name) (TENON_RECORD=1 records it):\n\(difference)")
        }
    }

    @Test(arguments: Fixture.all)
    func `two runs with the same spec give the same bytes`(_ fixture: Fixture) throws {
        let generations = try [Generation.shared(fixture), Generation(fixture)]
        #expect(generations[0].files == generations[1].files)
        #expect(generations[0].diagnostics == generations[1].diagnostics)
    }

    /// Without `fields.check()`, a client would read a wrong response as empty values.
    @Test(arguments: Fixture.all)
    func `every reader and writer of fields is checked for errors`(_ fixture: Fixture) throws {
        let marks = try Self.fieldMarks(of: fixture)
        #expect(marks == Array(repeating: ["let fields = ", "fields.check("], count: marks.count / 2).flatMap { $0 })
    }

    @Test func `the readers and writers of fields are found`() throws {
        #expect(try Self.fieldMarks(of: Fixture(name: "round-trips")).count > 50)
    }

    /// The beginnings and checks of readers and writers of fields, in the order of each file.
    private static func fieldMarks(of fixture: Fixture) throws -> [String] {
        try Generation.shared(fixture).filesBesidesRuntime.values.flatMap { text in
            text.split(separator: "\n").compactMap { line in
                ["let fields = ", "fields.check("].first { line.contains($0) && !line.contains("//") }
            }
        }
    }

    @Test(arguments: Fixture.all)
    func `every fixture starts with a comment on its purpose`(_ fixture: Fixture) throws {
        let text = try String(contentsOfFile: fixture.folder + "/" + fixture.spec, encoding: .utf8)
        #expect(text.hasPrefix("# "))
    }

    @Test func `all fixtures are found, and their clients have unique names`() throws {
        #expect(Fixture.all.count > 50)
        let names = try Fixture.all.map { try $0.settings().name }
        #expect(Set(names).count == names.count)
    }
}
