import ConformanceDriver
import Foundation

/// Compares the meaning of two JSON values.
enum Likeness {
    static func isLike(_ value: WireJSON, _ expected: WireJSON) -> Bool {
        switch (value, expected) {
        case (.string(let one), .string(let other)): one == other || isSameInstant(one, other)
        case (.number(let one), .number(let other)):
            NSDecimalNumber(decimal: one).doubleValue == NSDecimalNumber(decimal: other).doubleValue
        case (.array(let one), .array(let other)):
            one.count == other.count && zip(one, other).allSatisfy { isLike($0, $1) }
        case (.object(let one), .object(let other)):
            one.keys == other.keys && one.allSatisfy { name, value in other[name].map { isLike(value, $0) } ?? false }
        default: value == expected
        }
    }

    /// True if an encoded value equals the received one. Foundation's types may be encoded in another form than the document's.
    static func isSameValue(_ value: WireJSON, _ expected: WireJSON) -> Bool {
        switch (value, expected) {
        case (.array(let one), .array(let other)):
            return one.count == other.count && zip(one, other).allSatisfy { isSameValue($0, $1) }
        case (.string(let text), .string(let other)):
            let isSameDate = WireDate.rfc3339(text).map { $0 == WireDate.rfc7231(other) } ?? false
            let isSameData = Data(base64Encoded: text).map { $0 == data(other) } ?? false
            return isSameDate || isSameData || isLike(value, expected)
        case (.string(let text), .number(let seconds)):
            return WireDate.rfc3339(text)?.timeIntervalSince1970 == NSDecimalNumber(decimal: seconds).doubleValue
        case (.number(let number), .string(let text)):
            return Decimal(string: text) == number
        default:
            return isLike(value, expected)
        }
    }

    /// Decodes base64 of either alphabet (RFC 4648 §4 and §5).
    private static func data(_ text: String) -> Data? {
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }

    /// RFC 3339 §5.6 has several spellings for a time: with and without a fraction, with `Z` or an offset.
    static func isSameInstant(_ one: String, _ other: String) -> Bool {
        guard let date = WireDate.rfc3339(one) else { return false }
        return date == WireDate.rfc3339(other)
    }
}
