/// One file of a spec as it was read. A class, so that every node and every diagnostic can share it.
public final class SourceFile: Sendable {
    /// The path as it is to be printed: relative where the user gave it so.
    public let path: String

    /// The bytes on disk, whatever their encoding.
    public let bytes: [UInt8]

    /// The same text as UTF-8 without a byte order mark. Every position counts in this, as editors do.
    package let text: [UInt8]

    private let lineStarts = Locked<[Int]?>(nil)

    /// - Parameters:
    ///   - path: as it is to be printed; nothing is read from it.
    ///   - bytes: the content, in UTF-8 or in UTF-16 with a byte order mark.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        text = TextEncoding.utf8(bytes)
    }

    /// The text of a line, counted from 1, without its line end. Bytes that are not UTF-8 become U+FFFD.
    public func line(_ number: Int) -> String? {
        lineBytes(number).map { String(decoding: $0, as: UTF8.self) }
    }

    /// As `line(_:)`, but no string is made: the only line of a minified file may be megabytes long.
    public func lineBytes(_ number: Int) -> ArraySlice<UInt8>? {
        let starts = lineStartOffsets()
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] : text.count
        if end > start, text[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return text[start..<end]
    }

    /// The place of a byte of `text`, for findings that know only an offset.
    package func location(atOffset offset: Int, length: Int = 1) -> SourceLocation {
        let offset = min(max(offset, 0), text.count)
        let starts = lineStartOffsets()
        let line = starts.partitionIndex { $0 > offset }
        let start = line > 0 ? starts[line - 1] : 0
        let column = text[start..<offset].countOfScalars + 1
        return SourceLocation(file: self, line: max(line, 1), column: column, length: length)
    }

    private func lineStartOffsets() -> [Int] {
        lineStarts.withLock { known in
            if let known { return known }
            let found = TextEncoding.lineStarts(of: text)
            known = found
            return found
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element fulfils `isAfter`, in a collection where all such elements come last.
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
    /// How many Unicode scalars begin in these bytes, which is what a column counts.
    package var countOfScalars: Int {
        reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
