nonisolated extension APIClient.JSONReader {
    /// A scanner that reads a JSON text once, validates it (RFC 8259), and records where its values are. It keeps the
    /// open containers in a list instead of on the stack, so that a server cannot exhaust the stack.
    struct Scanner {
        private typealias Kind = Tape.Kind

        private let bytes: [UInt8]
        private var position = 0
        private var words: [UInt32] = []
        /// The tape indices of the open containers.
        private var open: [Int] = []

        static func words(of bytes: [UInt8]) throws -> [UInt32] {
            var scanner = Self(bytes: bytes)
            try scanner.scan()
            return scanner.words
        }

        private init(bytes: [UInt8]) {
            self.bytes = bytes
            words.reserveCapacity(bytes.count / 16)
        }

        private mutating func scan() throws {
            guard bytes.count <= Int(Tape.offsets) else {
                throw APIClient.mismatch("JSON of less than a gigabyte", at: [], found: "\(bytes.count) bytes")
            }
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
            repeat {
                while try opensContainer() {}
            } while try isFollowed()
            add(Kind.plain, bytes.count)
        }

        /// Reads a value without content, or the beginning of a container. Returns true if a value follows in the
        /// container.
        private mutating func opensContainer() throws -> Bool {
            switch nextByte() {
            case UInt8(ascii: "\""): try string()
            case UInt8(ascii: "{"): return try opens(Kind.object, until: UInt8(ascii: "}"))
            case UInt8(ascii: "["): return try opens(Kind.array, until: UInt8(ascii: "]"))
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
            case UInt8(ascii: "t"): try literal("true")
            case UInt8(ascii: "f"): try literal("false")
            case UInt8(ascii: "n"): try literal("null")
            default: throw problem("a value")
            }
            return false
        }

        private mutating func opens(_ kind: UInt32, until end: UInt8) throws -> Bool {
            guard open.count < APIClient.ReceivedResponse.maximalDepth else { throw APIClient.ReceivedResponse.tooDeep }
            let start = position
            position += 1
            if nextByte() == end {
                position += 1
                add(Kind.plain, start)
                return false
            }
            open.append(words.count)
            add(kind, 0)
            if kind == Kind.object { try key() }
            return true
        }

        private mutating func key() throws {
            guard nextByte() == UInt8(ascii: "\"") else { throw problem("the name of a member") }
            try string()
            guard nextByte() == UInt8(ascii: ":") else { throw problem("a colon") }
            position += 1
        }

        /// Continues after a value. Returns true if another value follows, false at the end of the text.
        private mutating func isFollowed() throws -> Bool {
            while let container = open.last {
                let kind = words[container]
                let isObject = kind == Kind.object
                switch nextByte() {
                case UInt8(ascii: ","):
                    position += 1
                    if isObject { try key() }
                    return true
                case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
                    position += 1
                    words[container] = kind | UInt32(truncatingIfNeeded: words.count)
                    open.removeLast()
                default:
                    throw problem(isObject ? "a comma or the end of the object" : "a comma or the end of the array")
                }
            }
            guard nextByte() == 0, position == bytes.count else { throw problem("the end") }
            return false
        }

        /// Skips whitespace and returns the next byte; 0 at the end.
        private mutating func nextByte() -> UInt8 {
            while position < bytes.count {
                let byte = bytes[position]
                guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
                position += 1
            }
            return 0
        }

        private mutating func add(_ kind: UInt32, _ payload: Int) {
            words.append(kind | UInt32(truncatingIfNeeded: payload))
        }

        // MARK: Values without others in them

        private mutating func literal(_ text: String) throws {
            guard bytes[position...].starts(with: text.utf8) else { throw problem("a value") }
            add(Kind.plain, position)
            position += text.utf8.count
        }

        private mutating func number() throws {
            add(Kind.plain, position)
            skip("-")
            let first = position
            try digits()
            if position > first + 1, bytes[first] == UInt8(ascii: "0") {
                position = first
                throw problem("a number that does not begin with zeros")
            }
            if skip(".") { try digits() }
            if skip("e") || skip("E") {
                if !skip("-") { skip("+") }
                try digits()
            }
        }

        @discardableResult private mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
            position += 1
            return true
        }

        private mutating func digits() throws {
            let start = position
            while position < bytes.count, UInt8(ascii: "0") <= bytes[position], bytes[position] <= UInt8(ascii: "9") {
                position += 1
            }
            guard position > start else { throw problem("a digit") }
        }

        // MARK: Strings

        private mutating func string() throws {
            let start = position
            position += 1
            var kind = Kind.plain
            while true {
                position = Self.endOfPlain(position, in: bytes)
                guard position < bytes.count else { throw problem("the end of a string") }
                switch bytes[position] {
                case UInt8(ascii: "\""):
                    position += 1
                    return add(kind, start)
                case UInt8(ascii: "\\"):
                    guard let escape = Self.escape(position, in: bytes[...]) else {
                        let isHalf = Self.unit(position, in: bytes[...]) != nil
                        throw problem(isHalf ? "both halves of a surrogate pair" : "an escape")
                    }
                    position += escape.width
                case 0x80...:
                    guard let width = widthOfScalar() else { throw problem("UTF-8") }
                    position += width
                default: throw problem("an escape in place of a control character")
                }
                kind = Kind.text
            }
        }

        /// Returns the position of the first control character, quote or backslash, or of the first non-ASCII byte
        /// unless `isBeyond` is true. It examines eight bytes at once: a subtraction borrows a bit in each byte that is
        /// less than a space or equal to a quote or backslash.
        static func endOfPlain(_ start: Int, in bytes: [UInt8], beyondASCII isBeyond: Bool = false) -> Int {
            let ones: UInt64 = 0x0101_0101_0101_0101
            var position = start
            unsafe bytes.withUnsafeBytes { buffer in
                while position + 8 <= buffer.count {
                    let next = unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    let chunk = UInt64(littleEndian: next)
                    let (quotes, escapes) = (chunk ^ (ones &* 0x22), chunk ^ (ones &* 0x5C))
                    let below = (chunk &- ones &* 0x20) | (quotes &- ones) | (escapes &- ones)
                    let found = (isBeyond ? below & ~chunk : below | chunk) & (ones &* 0x80)
                    guard found == 0 else {
                        // A borrow may mark later bytes wrongly, but never earlier ones: the first mark is right.
                        return position += found.trailingZeroBitCount / 8
                    }
                    position += 8
                }
            }
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x20 || byte >= 0x80 && !isBeyond || byte == 0x22 || byte == 0x5C { break }
                position += 1
            }
            return position
        }

        /// Returns the number of bytes of a character; `nil` for bytes that RFC 3629 §4 does not allow: an overlong
        /// form, a surrogate, or too few bytes.
        private func widthOfScalar() -> Int? {
            let (width, second): (Int, ClosedRange<UInt8>)
            switch bytes[position] {
            case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
            case 0xE0: (width, second) = (3, 0xA0...0xBF)
            case 0xED: (width, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
            case 0xF0: (width, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
            case 0xF4: (width, second) = (4, 0x80...0x8F)
            default: return nil
            }
            guard position + width <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
            return bytes[position + 2..<position + width].allSatisfy { $0 & 0xC0 == 0x80 } ? width : nil
        }

        /// Returns the character of an escape; `nil` for an unknown escape or half a surrogate pair.
        private static func escape(
            _ start: Int, in bytes: ArraySlice<UInt8>
        ) -> (scalar: Unicode.Scalar, width: Int)? {
            guard start + 1 < bytes.endIndex else { return nil }
            let byte = bytes[start + 1]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (Unicode.Scalar(byte), 2)
            case UInt8(ascii: "b"): return ("\u{8}", 2)
            case UInt8(ascii: "f"): return ("\u{C}", 2)
            case UInt8(ascii: "n"): return ("\n", 2)
            case UInt8(ascii: "r"): return ("\r", 2)
            case UInt8(ascii: "t"): return ("\t", 2)
            default: break
            }
            guard let unit = unit(start, in: bytes) else { return nil }
            if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
            guard unit < 0xDC00, let low = self.unit(start + 6, in: bytes), 0xDC00...0xDFFF ~= low else { return nil }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)).map { ($0, 12) }
        }

        /// Returns the number of an escape such as `\u0000`.
        private static func unit(_ start: Int, in bytes: ArraySlice<UInt8>) -> UInt32? {
            guard start + 6 <= bytes.endIndex, bytes[start..<start + 2].elementsEqual("\\u".utf8) else { return nil }
            var unit: UInt32 = 0
            for byte in bytes[start + 2..<start + 6] {
                guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
                unit = unit << 4 | UInt32(truncatingIfNeeded: digit)
            }
            return unit
        }

        /// Returns the bytes of a validated string, with its escapes replaced.
        static func unescaped(_ contents: ArraySlice<UInt8>) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(contents.count)
            var position = contents.startIndex
            while position < contents.endIndex {
                if contents[position] == UInt8(ascii: "\\"), let escape = escape(position, in: contents) {
                    bytes.append(contentsOf: escape.scalar.utf8)
                    position += escape.width
                } else {
                    bytes.append(contents[position])
                    position += 1
                }
            }
            return bytes
        }

        /// Returns the error for the current position.
        @inline(never) private func problem(_ expected: String) -> DecodingError {
            APIClient.malformed(expected, at: position, in: bytes)
        }
    }
}
