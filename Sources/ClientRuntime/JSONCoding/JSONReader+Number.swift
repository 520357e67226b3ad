internal import Foundation

nonisolated extension APIClient.JSONReader {
    /// A number as written: its digits without zeros at the end, and the power of ten to multiply them by.
    struct Number {
        private var isNegative = false
        private var digits: UInt64 = 0
        private var exponent = 0
        /// True if `digits` has all digits.
        private var isExact = true
        private var bytes: ArraySlice<UInt8> = []

        /// Reads a number that the scanner has validated.
        init(_ start: Int, in bytes: [UInt8]) {
            var position = start
            // These zeros count only if another digit follows.
            var zeros = 0
            var isFraction = false
            scan: while position < bytes.count {
                let byte = bytes[position]
                switch byte {
                case UInt8(ascii: "0"):
                    zeros += 1
                    if isFraction { exponent -= 1 }
                case UInt8(ascii: "1")...UInt8(ascii: "9"):
                    if digits > 0 { shift(by: zeros) }
                    shift(by: 1)
                    zeros = 0
                    let (sum, isTooMuch) = digits.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
                    (digits, isExact) = (sum, isExact && !isTooMuch)
                    if isFraction { exponent -= 1 }
                case UInt8(ascii: "-"): isNegative = true
                case UInt8(ascii: "."): isFraction = true
                default: break scan
                }
                position += 1
            }
            exponent += zeros
            if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
                exponent += Self.exponent(&position, in: bytes)
            }
            self.bytes = bytes[start..<position]
        }

        private mutating func shift(by count: Int) {
            for _ in 0..<count where isExact {
                let (product, isTooMuch) = digits.multipliedReportingOverflow(by: 10)
                (digits, isExact) = (product, !isTooMuch)
            }
        }

        /// Reads the exponent. It is limited, so that a number that is too large for any type stays too large.
        private static func exponent(_ position: inout Int, in bytes: [UInt8]) -> Int {
            var (exponent, isNegative) = (0, false)
            position += 1
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "-"): isNegative = true
                case UInt8(ascii: "+"): break
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    exponent = min(exponent * 10 + Int(bytes[position] - UInt8(ascii: "0")), 1 << 40)
                default: return isNegative ? -exponent : exponent
                }
                position += 1
            }
            return isNegative ? -exponent : exponent
        }

        //% if json
        /// Returns true if a `Double` has exactly these digits.
        func isWritten(as double: Double) -> Bool {
            let other = Self(0, in: Array(double.description.utf8))
            return isExact && other.isExact && double.isFinite
                && (isNegative, digits, exponent) == (other.isNegative, other.digits, other.exponent)
        }

        //% end
        var text: String { String(decoding: bytes, as: UTF8.self) }

        // MARK: The number as a value of a type; `nil` if the type cannot hold it

        func integer<Integer: FixedWidthInteger>() -> Integer? {
            guard digits != 0 else { return isExact ? 0 : nil }
            guard isExact, (0..<20).contains(exponent) else { return nil }
            var magnitude = digits
            for _ in 0..<exponent {
                let (product, isTooMuch) = magnitude.multipliedReportingOverflow(by: 10)
                if isTooMuch { return nil }
                magnitude = product
            }
            guard isNegative else { return Integer(exactly: magnitude) }
            return magnitude <= 1 << 63 ? Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) : nil
        }

        /// The number as a `Double`. Few digits and a small power of ten both have an exact form, so that one operation
        /// rounds correctly.
        var double: Double? {
            if isExact, digits <= 1 << 53, abs(exponent) < Self.powers.count {
                let power = Self.powers[abs(exponent)]
                let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
                return isNegative ? -value : value
            }
            return Double(text).flatMap { $0.isFinite ? $0 : nil }
        }

        private static let powers: [Double] = [
            1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
            1e20, 1e21, 1e22,
        ]

        /// The number as a `Float`. It is not read as a `Double` first, which would round twice.
        var float: Float? { Float(text).flatMap { $0.isFinite ? $0 : nil } }

        var decimal: Decimal? { Decimal(string: text).flatMap { $0.isFinite ? $0 : nil } }
    }
}
