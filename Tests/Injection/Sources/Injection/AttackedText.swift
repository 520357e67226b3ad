import AttackSupport

/// An attack at one position. The number in its marker identifies the attack in the output.
struct AttackedText {
    let number: Int
    let text: String
    let escape: String?
    /// True if the attack follows the text of the spec, because the position has its own grammar.
    let isAppended: Bool

    /// - Parameter number: A number of four digits, so that no number is the beginning of another.
    init(_ attack: Attack, number: Int, isAppended: Bool) {
        self.number = number
        let marker = Attack.marker + String(number)
        text = attack.text.replacing(Attack.marker, with: marker)
        escape = attack.escape?.replacing(Attack.marker, with: marker)
        self.isAppended = isAppended
    }

    static let numbers = 1000...9999
}

extension String {
    /// True if the text contains a marker in any case.
    var hasMarker: Bool {
        var text = self
        return text.withUTF8 { Self.firstMarker(in: $0, from: 0) != nil }
    }

    /// The numbers of the markers in the text.
    var markerNumbers: Set<Int> {
        var numbers: Set<Int> = []
        var text = self
        text.withUTF8 { bytes in
            var end = 0
            while let next = Self.firstMarker(in: bytes, from: end) {
                end = next
                if let number = Int(String(decoding: bytes[end...].prefix(4), as: UTF8.self)) { numbers.insert(number) }
            }
        }
        return numbers
    }

    /// The end of the first marker at or after an index.
    private static func firstMarker(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let marker = Array(Attack.marker.utf8)
        var index = start
        while index + marker.count <= bytes.count {
            if marker.indices.allSatisfy({ bytes[index + $0] | 0x20 == marker[$0] }) { return index + marker.count }
            index += 1
        }
        return nil
    }
}
