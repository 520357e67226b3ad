import Testing
import YAMLTree

@testable import LanguageServer

/// Checks positions, which editors count in UTF-16 units: two for a character beyond the first plane.
@Suite struct PositionTests {
    private let file = SourceFile(path: "/a.yaml", bytes: Array("a😀é: b\r\n\nlast".utf8))

    @Test func `a position of an editor becomes a byte offset of the text`() {
        #expect(file.offset(of: Position(line: 0, character: 0)) == 0)
        #expect(file.offset(of: Position(line: 0, character: 1)) == 1)
        #expect(file.offset(of: Position(line: 0, character: 3)) == 5)
        #expect(file.offset(of: Position(line: 0, character: 4)) == 7)
        #expect(file.offset(of: Position(line: 2, character: 2)) == 15)
    }

    @Test func `a position within a character becomes the offset behind it`() {
        #expect(file.offset(of: Position(line: 0, character: 2)) == 5)
    }

    @Test func `a position outside the text becomes the nearest offset`() {
        #expect(file.offset(of: Position(line: 0, character: 99)) == 10)
        #expect(file.offset(of: Position(line: 99, character: 0)) == file.utf8.count)
        #expect(file.offset(of: Position(line: -1, character: -5)) == 0)
        #expect(file.offset(of: Position(line: Int.max, character: Int.max)) == file.utf8.count)
    }

    @Test func `the range of a finding is in UTF-16 units`() {
        let location = SourceLocation(file: file, line: 1, column: 2, length: 2)
        #expect(location.range == TextRange(start: .init(line: 0, character: 1), end: .init(line: 0, character: 4)))
    }

    @Test func `changes are applied in order`() {
        var document = OpenDocument(uri: "file:///a.yaml", path: "/a.yaml", version: 1, text: "one\ntwo\n")
        let range = TextRange(start: .init(line: 1, character: 0), end: .init(line: 1, character: 3))
        document.apply([.init(range: range, text: "2😀"), .init(range: range, text: "x")], version: 2)
        #expect(String(decoding: document.file.utf8, as: UTF8.self) == "one\nx\n")
        #expect(document.version == 2)
        document.apply([.init(range: nil, text: "all")], version: 3)
        #expect(String(decoding: document.file.utf8, as: UTF8.self) == "all")
    }
}
