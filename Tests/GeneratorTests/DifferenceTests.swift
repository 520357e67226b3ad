import Testing

/// Checks the description of the differences between expected and actual files.
@Suite struct DifferenceTests {
    @Test func `equal files have no difference`() {
        #expect(Difference(expected: ["a": "1\n"], actual: ["a": "1\n"]).description == nil)
    }

    @Test func `an added file and a missing file are described differently`() {
        let text = Difference(expected: ["gone": ""], actual: ["new": ""]).description
        #expect(text == "gone: is expected, and was not made\nnew: is new, and not among what is expected")
    }

    @Test func `a difference shows only the changed lines, with the number of the first`() {
        let text = Difference(expected: ["a": "1\n2\n3\n4\n"], actual: ["a": "1\nzwei\n3\n4\n5\n"]).description
        #expect(text == "a:2\n- 2\n+ zwei\na:5\n+ 5")
    }

    @Test func `the difference of a text that changes completely is shortened`() throws {
        let old = (1...100).map { "old \($0)\n" }.joined()
        let new = (1...100).map { "new \($0)\n" }.joined()
        let text = try #require(Difference(expected: ["a": old], actual: ["a": new]).description)
        #expect(text.split(separator: "\n").count == 8)
        #expect(text.hasSuffix("… 194 more lines"))
    }

    @Test func `a difference shows the first few of many places and files`() throws {
        let old = (1...40).map { "\($0)\n" }.joined()
        let new = (1...40).map { $0 % 4 == 0 ? "" : "\($0)\n" }.joined()
        let names = (1...9).map { "file\($0)" }
        let text = try #require(
            Difference(
                expected: .init(uniqueKeysWithValues: names.map { ($0, old) }),
                actual: .init(uniqueKeysWithValues: names.map { ($0, new) })
            ).description)
        #expect(text.contains("… and 7 more places in file1"))
        #expect(text.hasSuffix("… and 4 more files"))
    }
}
