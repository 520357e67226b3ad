import Testing
import YAMLTree

/// Checks the lines of a source file.
struct SourceFileTests {
    @Test func `lines are counted from one and have no line end`() {
        let file = SourceFile(path: "a.yaml", bytes: Array("one\ntwo\r\n\rthree".utf8))
        #expect((1...4).map { file.line($0) } == ["one", "two", "", "three"])
        for number in [Int.min, -1, 0, 5, Int.max] { #expect(file.line(number) == nil) }
    }

    @Test func `an empty file has one empty line`() {
        let file = SourceFile(path: "a.yaml", bytes: [])
        #expect(file.line(1) == "")
        #expect(file.line(2) == nil)
    }

    @Test func `bytes that are not UTF-8 are replaced`() {
        let file = SourceFile(path: "a.yaml", bytes: [0x61, 0xFF, 0x62])
        #expect(file.line(1) == "a\u{FFFD}b")
    }

    @Test func `many tasks can read lines at once`() async {
        let file = SourceFile(path: "a.yaml", bytes: Array(String(repeating: "a: |\n  b\n", count: 2000).utf8))
        let counts = await withTaskGroup(of: Int.self) { group in
            for number in 1...32 { group.addTask { file.line(number)?.count ?? 0 } }
            return await group.reduce(0, +)
        }
        #expect(counts == 16 * 4 + 16 * 3)
    }
}
