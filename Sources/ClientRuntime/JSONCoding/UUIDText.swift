internal import Foundation

nonisolated extension APIClient {
    /// The text of UUIDs (RFC 9562 §4). Foundation's conversion is slow, and most responses have many UUIDs.
    enum UUIDText {
        static func parse(_ text: String) -> UUID? {
            guard text.utf8.count == 36 else { return nil }
            var (high, low): (UInt64, UInt64) = (0, 0)
            for (position, byte) in text.utf8.enumerated() {
                if isDash(position) {
                    guard byte == UInt8(ascii: "-") else { return nil }
                } else {
                    guard let digit = digit(byte) else { return nil }
                    high = high << 4 | low >> 60
                    low = low << 4 | UInt64(digit)
                }
            }
            func byte(_ half: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: half >> (56 - 8 * index)) }
            return UUID(
                uuid: (
                    byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3),
                    byte(high, 4), byte(high, 5), byte(high, 6), byte(high, 7),
                    byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
                    byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
                ))
        }

        /// Returns the UUID in lower case.
        static func text(of uuid: UUID) -> String {
            let id = uuid.uuid
            let values = [
                id.0, id.1, id.2, id.3, id.4, id.5, id.6, id.7, id.8, id.9, id.10, id.11, id.12, id.13, id.14, id.15,
            ]
            var bytes: [UInt8] = []
            bytes.reserveCapacity(36)
            for value in values {
                if isDash(bytes.count) { bytes.append(UInt8(ascii: "-")) }
                bytes.append(character(value >> 4))
                bytes.append(character(value & 15))
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        private static func isDash(_ position: Int) -> Bool {
            position == 8 || position == 13 || position == 18 || position == 23
        }

        private static func digit(_ byte: UInt8) -> UInt8? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
            default: nil
            }
        }

        private static func character(_ digit: UInt8) -> UInt8 {
            digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
    }
}
