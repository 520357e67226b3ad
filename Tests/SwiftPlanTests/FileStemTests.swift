import Testing

@testable import SwiftPlan

/// Checks the length of file names.
@Suite struct FileStemTests {
    @Test(arguments: ["", "Pets", String(repeating: "a", count: 150)])
    func `a name that fits stays unchanged`(_ name: String) {
        #expect(FileStem.fitting(name) == name)
    }

    @Test(arguments: ["a", "é", "👩‍👩‍👧‍👦"])
    func `a name that is too long is cut between characters`(_ character: String) {
        let name = String(repeating: character, count: 300)
        let parts = FileStem.fitting(name).split(separator: "-")
        #expect(parts.count == 2 && parts[0] == String(repeating: character, count: 141 / character.utf8.count))
        #expect(parts.last?.wholeMatch(of: /[0-9a-f]{8}/) != nil)
    }

    @Test func `long names with a common beginning get different hashes, which are the same on every machine`() {
        let name = String(repeating: "a", count: 200)
        #expect(FileStem.fitting(name + "b") == String(repeating: "a", count: 141) + "-8a605b5d")
        #expect(FileStem.fitting(name + "c") != FileStem.fitting(name + "b"))
    }
}
