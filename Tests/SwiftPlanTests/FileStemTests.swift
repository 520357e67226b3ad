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
        let stem = FileStem.fitting(name)
        #expect(stem.utf8.count <= 150)
        #expect(name.hasPrefix(stem.prefix { $0 != "-" }))
    }

    @Test func `long names with a common beginning get different hashes, which are the same on every machine`() {
        let name = String(repeating: "a", count: 200)
        #expect(FileStem.fitting(name + "b") == String(repeating: "a", count: 141) + "-8a605b5d")
        #expect(FileStem.fitting(name + "c") != FileStem.fitting(name + "b"))
    }
}
