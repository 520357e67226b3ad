import Testing
import YAMLTree

/// Checks encodings, and documents without content.
struct EncodingTests {
    private static let texts = ["ä: 'x🙂'\nb: [1]\n", #"{"ä": "x🙂", "b": [1]}"#]

    @Test(arguments: texts)
    func `a byte order mark is not part of the text`(text: String) {
        let tree = YAMLTree.parse(SourceFile(path: "spec.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)))
        #expect(tree.outline == "{ä: 'x🙂', b: [1]}")
        #expect(tree.root?.positionOutline == parse(text).root?.positionOutline)
        #expect(tree.file.line(1) == parse(text).file.line(1))
    }

    @Test(arguments: texts, [true, false])
    func `UTF-16 is recognized by its byte order mark`(text: String, littleEndian: Bool) {
        let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
            let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
            return littleEndian ? [low, high] : [high, low]
        }
        let tree = YAMLTree.parse(SourceFile(path: "spec.yaml", bytes: bytes))
        #expect(tree.outline == "{ä: 'x🙂', b: [1]}")
        #expect(tree.root?.positionOutline == parse(text).root?.positionOutline)
        #expect(tree.file.line(1) == parse(text).file.line(1))
    }

    @Test func `half a UTF-16 unit at the end is replaced`() {
        let tree = YAMLTree.parse(SourceFile(path: "spec.yaml", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x62]))
        #expect(tree.outline == "'a\u{FFFD}'")
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0x80], [0xE2, 0x28], [0xF8, 0x80, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are reported at their place`(bytes: [UInt8]) {
        let tree = YAMLTree.parse(SourceFile(path: "spec.yaml", bytes: Array("a: 1\nä: ".utf8) + bytes))
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.kind) == [.invalidUTF8])
        #expect(tree.problems.first?.location.description == "spec.yaml:2:4")
        #expect(tree.file.line(2)?.hasPrefix("ä: \u{FFFD}") == true)
    }

    @Test func `a control character is reported at its place`() {
        let tree = parse("a: 1\nb: x\u{1}\n")
        #expect(
            tree.problemOutline == [
                "2:5 syntax: a control character that YAML does not allow; "
                    + #"write it as an escape in double quotes, such as "\u0007""#
            ])
    }

    @Test(arguments: ["", "\n\n", "# nothing\n"])
    func `an empty document has no root and no problem`(text: String) {
        #expect(parse(text).root == nil)
        #expect(parse(text).problemOutline == [])
    }

    @Test func `only the first of several documents is read`() {
        let tree = parse("a: 1\n---\nb: 2\n---\nc: 3\n")
        #expect(tree.outline == "{a: 1}")
        #expect(
            tree.problemOutline == ["2:1 secondDocument: a second YAML document begins here; only the first is read"])
        #expect(parse("---\na: 1\n...\n").problemOutline == [])
    }
}
