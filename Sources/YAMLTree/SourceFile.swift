/// A file of a spec. It is a class, so that every node and every finding can share it.
public final class SourceFile: Sendable {
    /// The path for findings: relative if the user gave a relative one.
    public let path: String

    /// The bytes on disk, whatever their encoding.
    public let bytes: [UInt8]

    /// The text as UTF-8 without a byte order mark. Every position refers to this text, as in editors.
    package let utf8: [UInt8]

    private let lineStarts = Locked<[Int]?>(nil)
    /// The result of the last search for a column.
    private let lastColumn = Locked<(line: Int, column: Int, offset: Int)?>(nil)

    /// Creates a file from its content.
    ///
    /// - Parameters:
    ///   - path: The path for findings; nothing is read from it.
    ///   - bytes: The content, in UTF-8, or in UTF-16 with a byte order mark.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        utf8 = TextEncoding.utf8(bytes)
    }

    /// Creates a file whose text differs from its bytes.
    init(path: String, bytes: [UInt8], utf8: [UInt8]) {
        self.path = path
        self.bytes = bytes
        self.utf8 = utf8
    }

    /// Returns the text of a line, counted from 1, without its line end; `nil` if there is no such line. Bytes that are
    /// not UTF-8 become U+FFFD.
    public func line(_ number: Int) -> String? {
        lineBytes(number).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Returns the bytes of a line like `line(_:)`, without making a string: the only line of a minified file may be
    /// megabytes long.
    public func lineBytes(_ number: Int) -> ArraySlice<UInt8>? {
        let starts = lineStartOffsets()
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] : utf8.count
        if end > start, utf8[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return utf8[start..<end]
    }

    /// Returns the index in `lineBytes` of the character that follows the first `skipped` characters of a line; `nil`
    /// if there is no such line.
    ///
    /// The only line of a minified file may have many findings, which are printed from left to right, so the search
    /// continues from the last result.
    public func offset(inLine number: Int, after skipped: Int) -> Int? {
        guard let line = lineBytes(number) else { return nil }
        return lastColumn.withLock { last in
            var start = (column: 0, offset: line.startIndex)
            if let last, last.line == number, last.column <= skipped { start = (last.column, last.offset) }
            let offset = line.endOfScalars(skipped - start.column, after: start.offset)
            last = (number, skipped, offset)
            return offset
        }
    }

    /// Returns the place of a byte of `utf8`, for findings that know only an offset.
    package func location(atOffset offset: Int, length: Int = 1) -> SourceLocation {
        let offset = min(max(offset, 0), utf8.count)
        let starts = lineStartOffsets()
        let line = starts.partitionIndex { $0 > offset }
        let start = line > 0 ? starts[line - 1] : 0
        let column = utf8[start..<offset].countOfScalars + 1
        return SourceLocation(file: self, line: max(line, 1), column: column, length: length)
    }

    private func lineStartOffsets() -> [Int] {
        lineStarts.withLock { known in
            if let known { return known }
            let found = TextEncoding.lineStarts(of: utf8)
            known = found
            return found
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// Returns the first index whose element satisfies `isAfter`, in a collection whose satisfying elements come last.
    func partitionIndex(_ isAfter: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Sequence<UInt8> {
    /// The number of Unicode scalars that begin in these bytes, as columns count them.
    package var countOfScalars: Int {
        reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}

extension ArraySlice<UInt8> {
    /// Returns the end of the `count` characters that begin at `start`.
    package func endOfScalars(_ count: Int, after start: Int) -> Int {
        withUnsafeBufferPointer { bytes in
            var left = count
            var index = start - startIndex
            // Whole blocks are counted first, because the column may be millions of characters away.
            while left >= Self.block, bytes.count - index >= Self.block {
                left -= UnsafeBufferPointer(rebasing: bytes[index..<index + Self.block]).countOfScalars
                index += Self.block
            }
            while index < bytes.count {
                if bytes[index] & 0xC0 != 0x80 {
                    if left == 0 { break }
                    left -= 1
                }
                index += 1
            }
            return index + startIndex
        }
    }

    private static var block: Int { 128 }
}
