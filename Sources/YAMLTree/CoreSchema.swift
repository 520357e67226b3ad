/// The types of plain scalars by the rules of YAML 1.2.2 §10.3.2.
enum CoreSchema {
    enum ScalarType {
        case string, null, bool, integer, float
    }

    static func type(of bytes: UnsafeBufferPointer<UInt8>) -> ScalarType {
        guard let first = bytes.first else { return .null }
        switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"): return isNull(bytes) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return bool(bytes) == nil ? .string : .bool
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return isInteger(bytes) ? .integer : isFloat(bytes) ? .float : .string
        default: return .string
        }
    }

    static func bool(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        if bytes.isOne(of: "true", "True", "TRUE") { return true }
        if bytes.isOne(of: "false", "False", "FALSE") { return false }
        return nil
    }

    static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard isInteger(bytes) else { return nil }
        let string = String(decoding: bytes, as: UTF8.self)
        switch bytes.radix {
        case 8: return Int(string.dropFirst(2), radix: 8)
        case 16: return Int(string.dropFirst(2), radix: 16)
        default: return Int(string)
        }
    }

    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if bytes.radix != 10, isInteger(bytes) { return largeNumber(bytes) }
        if isNotANumber(bytes) { return .nan }
        if isInfinity(bytes) { return bytes.first == UInt8(ascii: "-") ? -.infinity : .infinity }
        guard isInteger(bytes) || isFloat(bytes) else { return nil }
        return Double(String(decoding: bytes, as: UTF8.self))
    }

    private static func largeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
        bytes.dropFirst(2).reduce(0) { $0 * Double(bytes.radix) + Double($1.hexValue ?? 0) }
    }

    private static func isNull(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.isEmpty || bytes.isOne(of: "null", "~", "Null", "NULL")
    }

    private static func isInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.radix {
        case 8: return bytes.dropFirst(2).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
        case 16: return bytes.dropFirst(2).allSatisfy { $0.hexValue != nil }
        default:
            let digits = bytes.dropFirst(bytes.hasSign ? 1 : 0)
            return !digits.isEmpty && digits.allSatisfy(\.isDigit)
        }
    }

    private static func isFloat(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isInfinity(bytes) || isNotANumber(bytes) { return true }
        var rest = bytes.dropFirst(bytes.hasSign ? 1 : 0)
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

    private static func isInfinity(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        UnsafeBufferPointer(rebasing: bytes.dropFirst(bytes.hasSign ? 1 : 0)).isOne(of: ".inf", ".Inf", ".INF")
    }

    private static func isNotANumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.isOne(of: ".nan", ".NaN", ".NAN")
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
