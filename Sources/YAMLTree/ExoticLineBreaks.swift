import CYAML

/// A translation of libyaml's positions for texts with line breaks that only libyaml counts.
///
/// YAML 1.1 ends a line at U+0085, U+2028 and U+2029; YAML 1.2 and every editor do not. Such characters get into
/// descriptions by copy and paste, and would shift every line number after them.
struct ExoticLineBreaks {
    /// A break: libyaml's number of the line that it begins, and the position of that line's start for everyone else.
    private struct Break {
        let markLine: Int
        let line: Int
        let column: Int
    }

    private var breaks: [Break] = []

    init(in bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            if Self.areIn(bytes) { find(in: bytes) }
        }
    }

    /// Returns the position of a libyaml mark, counted from 1.
    func tokenPosition(_ mark: yaml_mark_t, length: Int) -> TreeBuilder.TokenPosition {
        let position = position(of: mark)
        return TreeBuilder.TokenPosition(
            line: UInt32(truncatingIfNeeded: position.line + 1), column: UInt32(truncatingIfNeeded: position.column + 1),
            length: UInt32(truncatingIfNeeded: length))
    }

    private func position(of mark: yaml_mark_t) -> (line: Int, column: Int) {
        guard !breaks.isEmpty else { return (mark.line, mark.column) }
        let index = breaks.partitionIndex { $0.markLine > mark.line }
        guard index > 0 else { return (mark.line, mark.column) }
        let last = breaks[index - 1]
        let line = last.line + mark.line - last.markLine
        return (line, mark.line == last.markLine ? last.column + mark.column : mark.column)
    }

    /// Returns true if the text has such breaks. Nearly all texts have none, so only blocks with the first byte of a
    /// break are compared in detail.
    private static func areIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let blockSize = 1024
        for start in stride(from: 0, to: bytes.count, by: blockSize) {
            let block = start..<min(start + blockSize, bytes.count)
            guard mayBegin(in: bytes[block]) else { continue }
            if block.contains(where: { sizeOfBreak(in: bytes, at: $0) != nil }) { return true }
        }
        return false
    }

    private static func mayBegin(in block: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var found: UInt8 = 0
        for byte in UnsafeBufferPointer(rebasing: block) {
            // The loop has no branch, so that many bytes are compared at a time.
            found |= (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
        }
        return found != 0
    }

    private mutating func find(in bytes: UnsafeBufferPointer<UInt8>) {
        var (markLine, line, column, index) = (0, 0, 0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if let size = Self.sizeOfBreak(in: bytes, at: index) {
                markLine += 1
                column += 1
                breaks.append(Break(markLine: markLine, line: line, column: column))
                index += size
                continue
            }
            index += 1
            let isCarriageReturnOfPair = byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isCarriageReturnOfPair) {
                (markLine, line, column) = (markLine + 1, line + 1, 0)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    /// Returns the size in bytes of U+0085, U+2028 or U+2029 at `index`; `nil` for any other character.
    private static func sizeOfBreak(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { return 2 }
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
        return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : nil
    }
}
