import Foundation
import Generator
import Testing

/// Every folder of `Tests/Fixtures` is a case: what comes of its spec is compared with what it holds. With
/// `TENON_RECORD=1` in the environment, what comes of it is recorded instead, to be read before it is committed.
@Suite struct GoldenTests {
    private let isRecording = ProcessInfo.processInfo.environment["TENON_RECORD"] == "1"

    @Test(arguments: Fixture.all)
    func `a spec gives the files and findings that its folder holds`(_ fixture: Fixture) throws {
        let generation = try Generation(fixture)
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
    func `the same spec gives the same bytes`(_ fixture: Fixture) throws {
        let generations = try [Generation(fixture), Generation(fixture)]
        #expect(generations[0].files == generations[1].files)
        #expect(generations[0].diagnostics == generations[1].diagnostics)
    }

    /// Without the check, a wrong response would be read as empty values.
    @Test(arguments: Fixture.all)
    func `every reader and writer of fields is asked for its errors`(_ fixture: Fixture) throws {
        for (path, text) in try Generation(fixture).filesBesidesRuntime {
            var isPending = false
            for line in text.split(separator: "\n") {
                if line.hasPrefix("        let fields = ") { isPending = true }
                if line == "        try fields.check()" { isPending = false }
                #expect(!(isPending && line == "    }"), "\(path)")
            }
        }
    }

    @Test(arguments: Fixture.all)
    func `a spec says at its beginning what it proves`(_ fixture: Fixture) throws {
        let text = try String(contentsOfFile: fixture.folder + "/" + fixture.spec, encoding: .utf8)
        #expect(text.hasPrefix("# "))
    }

    @Test func `no fixture is lost, and no two make a client of one name`() throws {
        #expect(Fixture.all.count > 50)
        let names = try Fixture.all.map { try $0.settings().name }
        #expect(Set(names).count == names.count)
    }
}
