nonisolated extension APIClient.JSONReader {
    /// The members of an object. If several have one name, the first counts, as for Foundation's `JSONDecoder`.
    final class Members {
        let tape: Tape
        /// The tape index of the object.
        let object: Int
        private let end: Int
        /// The tape index of the first name that was not compared yet. Most texts have the members in the order of the
        /// model.
        private var cursor: Int
        /// The tape indices of the names before `cursor` that were not requested yet.
        private var skipped: [Int] = []
        /// A set with a bit for every requested name. Several names may have the same bit.
        private var asked: UInt64 = 0
        /// The tape indices of values by name. It is made after many repeated requests, which would otherwise be slow.
        private var index: [String: Int]?
        private var searches = 0

        init(_ tape: Tape, _ object: Int) {
            self.tape = tape
            self.object = object
            (cursor, end) = tape.content(object)
        }

        func reader(_ key: some CodingKey) throws -> APIClient.JSONReader {
            guard let index = find(key.stringValue) else {
                let text = "No value associated with key \(key) (\"\(key.stringValue)\")."
                throw DecodingError.keyNotFound(
                    key, .init(codingPath: tape.path(to: object), debugDescription: text))
            }
            return APIClient.JSONReader(tape: tape, index: index)
        }

        /// Returns the tape index of a member's value.
        @inline(never) func find(_ name: String) -> Int? {
            if let index { return index[name] }
            var text = name
            return text.withUTF8 { unsafe find($0, name) }
        }

        private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Int? {
            let bit = unsafe Self.bit(of: bytes)
            guard asked & bit == 0 else { return unsafe findAgain(bytes, name) }
            asked |= bit
            if !skipped.isEmpty, let earlier = skipped.firstIndex(where: { unsafe isName($0, bytes, name) }) {
                return skipped.remove(at: earlier) + 1
            }
            while cursor < end {
                let key = cursor
                cursor = tape.next(key + 1)
                if unsafe isName(key, bytes, name) { return key + 1 }
                skipped.append(key)
            }
            // With an index, the search for a name does not compare each of many unknown names.
            if skipped.count > 1000 { makeIndex() }
            return nil
        }

        private static func bit(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
            guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return 1 }
            let middle = unsafe bytes[bytes.count / 2]
            let mixed = UInt64(first) &* 7 &+ UInt64(last) &* 3 &+ UInt64(middle) &+ UInt64(bytes.count)
            return 1 << (mixed & 63)
        }

        /// Searches all names for one that may have been requested before.
        private func findAgain(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Int? {
            searches += 1
            if searches > 64 {
                makeIndex()
                return index?[name]
            }
            return keys.first { unsafe isName($0, bytes, name) }.map { $0 + 1 }
        }

        private func makeIndex() {
            index = Dictionary(keys.map { (tape.string($0), $0 + 1) }) { first, _ in first }
        }

        private func isName(_ key: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Bool {
            let start = tape.offset(key) + 1
            // A name with escapes has several spellings, so that it is compared as text, unless its first letter
            // differs.
            if tape.word(key) & Tape.Kind.text != 0 {
                let (first, wanted) = (tape.byte(start), unsafe bytes.first ?? 0)
                let isOther = first < 0x80 && wanted < 0x80 && first != wanted && first != UInt8(ascii: "\\")
                return isOther ? false : tape.string(key) == name
            }
            guard tape.byte(start + bytes.count) == UInt8(ascii: "\"") else { return false }
            for offset in 0..<bytes.count where unsafe tape.bytes[start + offset] != bytes[offset] { return false }
            return true
        }

        /// The tape indices of all names.
        var keys: some Sequence<Int> {
            sequence(state: tape.content(object).start) { [tape, end] key -> Int? in
                guard key < end else { return nil }
                defer { key = tape.next(key + 1) }
                return key
            }
        }

        /// The names, each once, in the order of the text.
        var names: [String] {
            var known: Set<String> = []
            return keys.map(tape.string).filter { known.insert($0).inserted }
        }
    }
}
