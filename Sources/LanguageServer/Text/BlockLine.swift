/// The structure of one line of block YAML: its indentation, dashes, key and value.
struct BlockLine {
    /// The columns of the dashes at the beginning of the line, from 0.
    private(set) var dashes: [Int] = []
    /// The column of the content after the dashes, from 0.
    let column: Int
    /// The index of the content in the text.
    let content: Int
    private(set) var key: String?
    /// The index of the value after the key.
    private(set) var value: Int?
    let isEmpty: Bool
    let isComment: Bool
    /// True if the value begins with `|` or `>`: a block scalar.
    private(set) var startsText = false

    /// The column of the first dash, or else of the content.
    var indentation: Int { dashes.first ?? column }

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        func skipSpaces() {
            while index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") { index += 1 }
        }
        skipSpaces()
        while index < bytes.endIndex, bytes[index] == UInt8(ascii: "-"),
            index + 1 == bytes.endIndex || bytes[index + 1] == UInt8(ascii: " ")
        {
            dashes.append(index - bytes.startIndex)
            index += 1
            skipSpaces()
        }
        content = index
        column = index - bytes.startIndex
        isEmpty = index == bytes.endIndex && dashes.isEmpty
        isComment = index < bytes.endIndex && bytes[index] == UInt8(ascii: "#")
        guard !isComment, let colon = Self.colon(in: bytes[index...]) else { return }
        key = FlowPath.unquoted(bytes[index..<colon])
        index = colon + 1
        skipSpaces()
        value = index
        startsText = index < bytes.endIndex && [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(bytes[index])
    }

    /// Returns the index of the first colon that ends a key.
    private static func colon(in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return nil }
        var quote: UInt8?
        for (index, byte) in zip(bytes.indices, bytes) {
            if let open = quote {
                if byte == open { quote = nil }
            } else if index == bytes.startIndex, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ":"), index + 1 == bytes.endIndex || bytes[index + 1].isBlank {
                return index
            }
        }
        return nil
    }
}
