nonisolated extension APIClient.JSONReader {
    /// The places of the values in a JSON text: a word for each key and each value, in the order of the text.
    ///
    /// The upper two bits of a word are its kind. The others are the place of the first byte, or, for a container that
    /// is not empty, the number of the word behind its last one.
    final class Tape {
        let words: [UInt32]
        let bytes: [UInt8]
        let userInfo: [CodingUserInfoKey: Any]
        /// The places on the way to the value whose path was found last: the next one is near.
        private var places: [Position] = []

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

        /// The kind of a value.
        enum Form {
            case null, bool, number, string, array, object
        }

        /// The word at an index; beyond the end, the word of a `null`.
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

        /// True if the value is an array or object that is not empty.
        private func hasContent(_ index: Int) -> Bool { word(index) >= Kind.array }

        /// The word behind a value and all within it.
        func next(_ index: Int) -> Int {
            let word = word(index)
            return word >= Kind.array ? Int(word & Self.offsets) : index + 1
        }

        /// The place of the first byte of a value that has no content.
        func offset(_ index: Int) -> Int { Int(word(index) & Self.offsets) }

        /// The words of what is in a container, from the first to the one behind the last.
        func content(_ index: Int) -> (start: Int, end: Int) {
            hasContent(index) ? (index + 1, max(next(index), index + 1)) : (0, 0)
        }

        /// A string that was checked. The next word tells where it ends: only a quote, punctuation and spaces come
        /// before that.
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

        /// An index is spelt as Foundation spells it, which tells it from a name that is a number.
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

    /// The place of a value in the container around it.
    fileprivate struct Position {
        let container: Int
        /// The word of the value; of a member, the one of its name is before it.
        var value: Int
        var index = 0
    }
}

nonisolated extension APIClient.JSONReader.Tape {
    private typealias Position = APIClient.JSONReader.Position

    /// The path of a value. It is found from the outside when an error needs it, because keeping the paths of all
    /// values would cost more than reading them. The last path is kept, since the elements of one array may cause many
    /// errors that are caught.
    @inline(never) func path(to index: Int) -> [any CodingKey] {
        var start: Position?
        while let place = places.last, index < place.value || next(place.value) <= index {
            start = places.removeLast()
        }
        var container = places.last?.value ?? 0
        while container < index, content(container).start <= index, index < content(container).end {
            let first = Position(container: container, value: container + 1 + width(container))
            var place = start.flatMap { $0.container == container && $0.value <= index ? $0 : nil } ?? first
            while next(place.value) <= index {
                place.value = next(place.value) + width(container)
                place.index += 1
            }
            start = nil
            places.append(place)
            container = place.value
        }
        return places.map { width($0.container) > 0 ? Step.name(string($0.value - 1)) : Step.index($0.index) }
    }

    private typealias Step = APIClient.JSONReader.Step

    /// How many words there are before each value of a container.
    private func width(_ container: Int) -> Int { word(container) >= Kind.object ? 1 : 0 }
}
