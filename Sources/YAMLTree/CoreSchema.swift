/// The types of plain scalars by the rules of YAML 1.2.2 §10.3.2.
enum CoreSchema {
    enum ScalarType {
        case string, null, bool, integer, float
    }

    static func type(of text: UnsafeBufferPointer<UInt8>) -> ScalarType {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"): return isNull(text) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return bool(text) == nil ? .string : .bool
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return isInteger(text) ? .integer : isFloat(text) ? .float : .string
        default: return .string
        }
    }

    static func bool(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        if text.isOne(of: "true", "True", "TRUE") { return true }
        if text.isOne(of: "false", "False", "FALSE") { return false }
        return nil
    }

    static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard isInteger(text) else { return nil }
        let string = String(decoding: text, as: UTF8.self)
        switch text.radix {
        case 8: return Int(string.dropFirst(2), radix: 8)
        case 16: return Int(string.dropFirst(2), radix: 16)
        default: return Int(string)
        }
    }

    static func number(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        if text.radix != 10, isInteger(text) { return largeNumber(text) }
        if isNotANumber(text) { return .nan }
        if isInfinity(text) { return text.first == UInt8(ascii: "-") ? -.infinity : .infinity }
        guard isInteger(text) || isFloat(text) else { return nil }
        return Double(String(decoding: text, as: UTF8.self))
    }

    private static func largeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Double {
        text.dropFirst(2).reduce(0) { $0 * Double(text.radix) + Double($1.hexValue ?? 0) }
    }

    private static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.isEmpty || text.isOne(of: "null", "~", "Null", "NULL")
    }

    private static func isInteger(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.radix {
        case 8: return text.dropFirst(2).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
        case 16: return text.dropFirst(2).allSatisfy { $0.hexValue != nil }
        default:
            let digits = text.dropFirst(text.hasSign ? 1 : 0)
            return !digits.isEmpty && digits.allSatisfy(\.isDigit)
        }
    }

    private static func isFloat(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isInfinity(text) || isNotANumber(text) { return true }
        var rest = text.dropFirst(text.hasSign ? 1 : 0)
        let whole = rest.dropDigits()
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = rest.dropDigits()
        }
        guard whole > 0 || fraction > 0 else { return false }
        guard let exponent = rest.first else { return true }
        guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        return rest.dropDigits() > 0 && rest.isEmpty
    }

    private static func isInfinity(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        UnsafeBufferPointer(rebasing: text.dropFirst(text.hasSign ? 1 : 0)).isOne(of: ".inf", ".Inf", ".INF")
    }

    private static func isNotANumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.isOne(of: ".nan", ".NaN", ".NAN")
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var hasSign: Bool {
        first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    }

    /// The base of a number: 8 after `0o`, 16 after `0x`, otherwise 10. The core schema allows no sign before these
    /// prefixes.
    fileprivate var radix: Int {
        guard count > 2, self[0] == UInt8(ascii: "0") else { return 10 }
        switch self[1] {
        case UInt8(ascii: "o"): return 8
        case UInt8(ascii: "x"): return 16
        default: return 10
        }
    }

    fileprivate func isOne(of words: StaticString...) -> Bool {
        words.contains { word in
            word.utf8CodeUnitCount == count
                && elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Drops leading digits and returns their number.
    fileprivate mutating func dropDigits() -> Int {
        let before = count
        self = drop(while: \.isDigit)
        return before - count
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// The value of a hexadecimal digit.
    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
