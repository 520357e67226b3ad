nonisolated extension APIClient.JSONReader {
    /// An index of the values in a JSON text, called tape: a word for each name and each value, in the order of the
    /// text.
    ///
    /// The upper two bits of a word are its kind. The other bits are the offset of the value's first byte. For a
    /// container that is not empty, they are the tape index after its last word.
    final class Tape {
        let words: [UInt32]
        let bytes: [UInt8]
        let userInfo: [CodingUserInfoKey: Any]
        /// The path to the value whose path was requested last. The next such value is often near.
        private var positions: [Position] = []

        init(_ bytes: [UInt8], userInfo: [CodingUserInfoKey: Any]) throws {
            words = try Scanner.words(of: bytes)
            self.bytes = bytes
            self.userInfo = userInfo
        }

        /// The kinds in the upper bits of a word.
        enum Kind {
            /// A string of ASCII without escapes, a number, a literal or an empty container.
            static let plain: UInt32 = 0
            /// Any other string.
            static let text: UInt32 = 1 << 30
            static let array: UInt32 = 2 << 30
            static let object: UInt32 = 3 << 30
        }

        static let offsets: UInt32 = (1 << 30) - 1

        /// The JSON type of a value.
        enum Form {
            case null, bool, number, string, array, object
        }

        /// Returns the word at an index; beyond the end, a word that is read as `null`.
        func word(_ index: Int) -> UInt32 { words.indices.contains(index) ? words[index] : Self.offsets }

        func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

        func form(_ index: Int) -> Form {
            let word = word(index)
            switch word & ~Self.offsets {
            case Kind.text: return .string
            case Kind.array: return .array
            case Kind.object: return .object
            default: break
            }
            switch byte(Int(word)) {
            case UInt8(ascii: "\""): return .string
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
            case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
            case UInt8(ascii: "["): return .array
            case UInt8(ascii: "{"): return .object
            default: return .null
            }
        }

        /// Returns true if the value is an array or object that is not empty.
        private func hasContent(_ index: Int) -> Bool { word(index) >= Kind.array }

        /// Returns the tape index after a value and everything in it.
        func next(_ index: Int) -> Int {
            let word = word(index)
            return word >= Kind.array ? Int(word & Self.offsets) : index + 1
        }

        /// Returns the offset of the first byte of a value that has no content.
        func offset(_ index: Int) -> Int { Int(word(index) & Self.offsets) }

        /// Returns the tape indices of a container's content: that of the first word, and the one after the last word.
        func content(_ index: Int) -> (start: Int, end: Int) {
            hasContent(index) ? (index + 1, max(next(index), index + 1)) : (0, 0)
        }

        /// Returns a string, which the scanner has validated. The next word shows its end: between both are only the
        /// closing quote, punctuation and whitespace.
        func string(_ index: Int) -> String {
            var following = index + 1
            while hasContent(following) { following += 1 }
            let start = offset(index) + 1
            var end = offset(following) - 1
            while end > start, byte(end) != UInt8(ascii: "\"") { end -= 1 }
            guard start <= end, end < bytes.count else { return "" }
            let contents = bytes[start..<end]
            let isEscaped = word(index) & Kind.text != 0 && contents.contains(UInt8(ascii: "\\"))
            return String(decoding: isEscaped ? Scanner.unescaped(contents)[...] : contents, as: UTF8.self)
        }
    }
}

// MARK: - Paths

nonisolated extension APIClient.JSONReader {
    /// The name of a member or the index of an element, in the path of an error.
    enum Step: CodingKey {
        case name(String)
        case index(Int)

        init(stringValue: String) { self = .name(stringValue) }

        init?(intValue: Int) { return nil }

        /// The name, or the index as Foundation writes it, which differs from a name that is a number.
        var stringValue: String {
            switch self {
            case .name(let name): name
            case .index(let index): "Index \(index)"
            }
        }

        var intValue: Int? {
            if case .index(let index) = self { index } else { nil }
        }
    }

    /// The position of a value in its container.
    fileprivate struct Position {
        let container: Int
        /// The tape index of the value. The word before it is the name, if the value is a member.
        var value: Int
        var index = 0
    }
}

nonisolated extension APIClient.JSONReader.Tape {
    private typealias Position = APIClient.JSONReader.Position

    /// Returns the path of a value. It is searched from the outermost container when an error needs it, because
    /// recording the paths of all values would cost more than reading them. The last path is kept, since the elements
    /// of one array may cause many errors that are caught.
    @inline(never) func path(to index: Int) -> [any CodingKey] {
        var start: Position?
        while let position = positions.last, index < position.value || next(position.value) <= index {
            start = positions.removeLast()
        }
        var container = positions.last?.value ?? 0
        while container < index, content(container).start <= index, index < content(container).end {
            let first = Position(container: container, value: container + 1 + width(container))
            var position = start.flatMap { $0.container == container && $0.value <= index ? $0 : nil } ?? first
            while next(position.value) <= index {
                position.value = next(position.value) + width(container)
                position.index += 1
            }
            start = nil
            positions.append(position)
            container = position.value
        }
        return positions.map { width($0.container) > 0 ? Step.name(string($0.value - 1)) : Step.index($0.index) }
    }

    private typealias Step = APIClient.JSONReader.Step

    /// Returns the number of words before each value of a container: one in an object, for the name.
    private func width(_ container: Int) -> Int { word(container) >= Kind.object ? 1 : 0 }
}
