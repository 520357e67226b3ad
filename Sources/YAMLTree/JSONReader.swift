/// A reader of JSON (RFC 8259), which builds the same tree as the reader of YAML.
///
/// It loops instead of recursing, so that the builder limits the depth of a document, not the stack.
struct JSONReader {
    /// The offset of a JSON error, and its reason.
    struct Failure: Error {
        let message: String
        let offset: Int
        var help: String?
        var kind = YAMLProblem.Kind.syntax

        func problem(in file: SourceFile) -> YAMLProblem {
            YAMLProblem(kind: kind, message: message, location: file.location(atOffset: offset), help: help)
        }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0
    var builder: TreeBuilder

    private var line: UInt32 = 1
    private var lineStart = 0
    /// The number of bytes in this line that continue a character, so that columns count characters.
    var continuationBytes = 0

    static func read(_ file: SourceFile, limits: YAMLLimits) -> Result<YAMLTree, Failure> {
        file.utf8.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes: bytes, builder: TreeBuilder(file: file, limits: limits))
            do throws(Failure) {
                try reader.readDocument()
                return .success(reader.builder.tree())
            } catch {
                return .failure(error)
            }
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, builder: TreeBuilder) {
        self.bytes = bytes
        self.builder = builder
    }

    private mutating func readDocument() throws(Failure) {
        skipBlanks()
        try readValue()
        while builder.depth > 0, !builder.isStopped {
            skipBlanks()
            try readMember()
        }
        guard !builder.isStopped else { return }
        skipBlanks()
        guard offset == bytes.count else { throw failure("text after the end of the JSON value") }
    }

    /// Reads the next element or entry of the innermost collection, or its end.
    private mutating func readMember() throws(Failure) {
        let isObject = builder.current.isMapping
        let end = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if peek() == end {
            offset += 1
            return builder.close()
        }
        if builder.current.children > 0 {
            guard skip(UInt8(ascii: ",")) else {
                throw failure(isObject ? "expected ',' or '}' in this object" : "expected ',' or ']' in this array")
            }
            skipBlanks()
            if peek() == end { throw failure("a comma with nothing after it", help: "remove the comma") }
        }
        if isObject { try readKey() }
        try readValue()
    }

    private mutating func readKey() throws(Failure) {
        guard peek() == UInt8(ascii: "\"") else { throw failure("expected a key in double quotes") }
        try readString()
        skipBlanks()
        guard skip(UInt8(ascii: ":")) else { throw failure("expected ':' after this key") }
        skipBlanks()
    }

    private mutating func readValue() throws(Failure) {
        guard let byte = peek() else { throw failure("the text ends where a value is expected") }
        switch byte {
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "{"): open(.mapping)
        case UInt8(ascii: "["): open(.sequence)
        case UInt8(ascii: "t"): try readWord("true")
        case UInt8(ascii: "f"): try readWord("false")
        case UInt8(ascii: "n"): try readWord("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
        default: throw failure("expected a value")
        }
    }

    private mutating func open(_ shape: NodeRecord.Shape) {
        builder.open(shape, isBlock: false, at: position(from: offset, length: 1))
        offset += 1
    }

    // MARK: - Bytes

    func peek() -> UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    /// Skips `byte` and returns true if it is next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            case UInt8(ascii: "\n"): startLine()
            case UInt8(ascii: "\r"):
                // In CRLF, the LF starts the line.
                if offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n") { startLine() }
            default: return
            }
            offset += 1
        }
    }

    private mutating func startLine() {
        line += 1
        lineStart = offset + 1
        continuationBytes = 0
    }

    /// Returns the position of a token that begins at `start`. The caller must ask before it counts the token's
    /// continuation bytes.
    func position(from start: Int, length: Int) -> TreeBuilder.TokenPosition {
        TreeBuilder.TokenPosition(
            line: line, column: UInt32(truncatingIfNeeded: start - lineStart - continuationBytes + 1),
            length: UInt32(truncatingIfNeeded: length))
    }

    func failure(_ message: String, at position: Int? = nil, help: String? = nil) -> Failure {
        Failure(message: message, offset: position ?? offset, help: help)
    }
}
