nonisolated extension APIClient.JSONWriter {
    /// The JSON text so far. A comma follows each value, and the end of a container replaces the last one.
    struct Output {
        private(set) var bytes: [UInt8] = []
        /// The members of all open objects, those of the innermost at the end.
        private(set) var members: [Member] = []
        /// The buffer in which an object is sorted.
        private var sorted: [UInt8] = []

        private mutating func end() { bytes.append(UInt8(ascii: ",")) }

        mutating func open(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

        /// Closes a container and removes its last comma.
        mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool) {
            if !isEmpty { bytes.removeLast() }
            bytes.append(UInt8(ascii: bracket))
            end()
        }

        mutating func closeObject(from first: Int) {
            sort(from: first)
            close("}", isEmpty: members.count <= first)
            members.removeLast(max(members.count - first, 0))
        }

        mutating func begin(_ name: String) {
            var member = Member(start: bytes.count)
            member.isEscaped = string(name)
            member.endOfName = bytes.count
            member.rank = rank(member)
            members.append(member)
            bytes.append(UInt8(ascii: ":"))
        }

        /// Removes everything after a position.
        mutating func cut(to length: Int, members count: Int) {
            bytes.removeLast(max(bytes.count - length, 0))
            members.removeLast(max(members.count - count, 0))
        }

        /// Inserts bytes, and moves the positions of the members after it.
        mutating func insert(_ addition: [UInt8], at position: Int, members first: Int) {
            bytes.insert(contentsOf: addition, at: position)
            for index in members.indices.dropFirst(first) where members[index].start >= position {
                members[index].start += addition.count
            }
        }

        // MARK: Values

        mutating func raw(_ text: String) {
            bytes.append(contentsOf: text.utf8)
            end()
        }

        mutating func integer(_ value: some FixedWidthInteger) {
            guard var rest = Int(exactly: value), rest >= 0 else { return raw(String(value)) }
            let start = bytes.count
            repeat {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            } while rest > 0
            bytes[start...].reverse()
            end()
        }

        /// Writes the description of a number, without the fraction `.0`.
        mutating func number(_ description: String) {
            bytes.append(contentsOf: description.utf8)
            if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
            end()
        }

        mutating func text(_ value: String) {
            string(value)
            end()
        }

        /// - Returns: `true` if there were escapes.
        @discardableResult private mutating func string(_ value: String) -> Bool {
            bytes.append(UInt8(ascii: "\""))
            let start = bytes.count
            var value = value
            value.withUTF8 { unsafe bytes.append(contentsOf: $0) }
            let first = APIClient.JSONReader.Scanner.endOfPlain(start, in: bytes, beyondASCII: true)
            let isEscaped = first < bytes.count
            if isEscaped {
                let rest = Array(bytes[first...])
                bytes.removeLast(rest.count)
                for byte in rest { escape(byte) }
            }
            bytes.append(UInt8(ascii: "\""))
            return isEscaped
        }

        private mutating func escape(_ byte: UInt8) {
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { return bytes.append(byte) }
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            case 0..<0x20: bytes.append(contentsOf: "u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }

        // MARK: Order

        /// The range of a member's name in the text, with its quotes. The text up to the next member is its value.
        struct Member {
            var start: Int
            var endOfName = 0
            var isEscaped = false
            /// The first eight bytes of the name as a number, which is fast to compare.
            var rank: UInt64 = 0
            var end = 0
        }

        /// Returns the name of a member, with its escapes replaced.
        private func name(_ member: Member) -> ArraySlice<UInt8> {
            let name = bytes[member.start + 1..<member.endOfName - 1]
            return member.isEscaped ? APIClient.JSONReader.Scanner.unescaped(name)[...] : name
        }

        private func rank(_ member: Member) -> UInt64 {
            let unescaped = member.isEscaped ? Array(name(member)) : []
            let start = member.isEscaped ? 0 : member.start + 1
            let end = member.isEscaped ? unescaped.count : member.endOfName - 1
            return (start..<start + 8).reduce(0) { rank, position in
                let byte = position >= end ? 0 : member.isEscaped ? unescaped[position] : bytes[position]
                return rank << 8 | UInt64(byte)
            }
        }

        private func goes(_ member: Member, before other: Member) -> Bool {
            guard member.rank == other.rank else { return member.rank < other.rank }
            return name(member).lexicographicallyPrecedes(name(other))
        }

        /// Sorts the members of the innermost object by the bytes of their names, so that the same value always gives
        /// the same text. If several members have one name, the last counts.
        private mutating func sort(from first: Int) {
            let others = members.indices.dropFirst(first + 1)
            let isSorted = others.allSatisfy { goes(members[$0 - 1], before: members[$0]) }
            guard first < members.count, !isSorted else { return }
            var order = Array(members[first...])
            for index in order.indices {
                order[index].end = index + 1 < order.count ? order[index + 1].start : bytes.count
            }
            // Members of equal names keep the order in which they were written.
            order.sort { goes($0, before: $1) || !goes($1, before: $0) && $0.start < $1.start }
            sorted.removeAll(keepingCapacity: true)
            unsafe bytes.withUnsafeBufferPointer { buffer in
                for (index, member) in order.enumerated() {
                    let isLast = index + 1 == order.count || goes(member, before: order[index + 1])
                    if isLast { unsafe sorted.append(contentsOf: buffer[member.start..<member.end]) }
                }
            }
            bytes.removeLast(bytes.count - members[first].start)
            bytes.append(contentsOf: sorted)
        }
    }
}
