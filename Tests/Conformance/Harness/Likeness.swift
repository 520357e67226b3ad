import ConformanceDriver
import Foundation

/// Whether two JSON values mean the same.
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

    /// RFC 3339 §5.6 has several spellings for a time: with and without a fraction, with `Z` or an offset.
    static func isSameInstant(_ one: String, _ other: String) -> Bool {
        guard let date = WireDate.rfc3339(one) else { return false }
        return date == WireDate.rfc3339(other)
    }
}
