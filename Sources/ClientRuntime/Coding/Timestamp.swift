internal import Foundation

nonisolated extension APIClient {
    /// `date-time` of RFC 3339 §5.6. Read in every form of it: any number of digits of a second, any offset, `T` and `Z`
    /// in either case, a space for the `T`, and without an offset (then UTC). Written in UTC with as many digits of a
    /// second as are needed, microseconds at the finest.
    enum Timestamp {
        static func parse(_ text: String) -> Date? {
            var scanner = DigitScanner(text)
            guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2), scanner.skip("-"),
                let day = scanner.number(2), scanner.skip("T", "t", " "),
                let hour = scanner.number(2), scanner.skip(":"), let minute = scanner.number(2)
            else { return nil }
            let date = CalendarDate(digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2))
            var second = 0
            var micros = 0
            if scanner.skip(":") {
                guard let whole = scanner.number(2) else { return nil }
                second = whole
                if scanner.skip(".", ",") {
                    guard let fraction = scanner.microseconds() else { return nil }
                    micros = fraction
                }
            }
            guard let date, let offset = scanner.offset(), hour <= 24, minute < 60, second <= 60 else { return nil }
            let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
            return Date(timeIntervalSince1970: Double(seconds) + Double(micros) / 1_000_000)
        }

        static func text(of date: Date) -> String {
            // Beyond the years that RFC 3339 can write, the nearest that it can.
            let bounded = min(max(date.timeIntervalSince1970, -62_167_219_200), 253_402_300_799)
            let micros = Int((bounded * 1_000_000).rounded())
            let (seconds, fraction) = floorDivide(micros, 1_000_000)
            let (days, second) = floorDivide(seconds, 86_400)
            let time = "\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
            return "\(CalendarDate(daysSince1970: days))T\(time)\(fractionText(fraction))Z"
        }

        private static func fractionText(_ micros: Int) -> String {
            if micros == 0 { return "" }
            return micros % 1000 == 0 ? "." + digits(micros / 1000, 3) : "." + digits(micros, 6)
        }

        private static func floorDivide(_ number: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
            let remainder = ((number % divisor) + divisor) % divisor
            return ((number - remainder) / divisor, remainder)
        }
    }

    private struct DigitScanner {
        private var bytes: Substring.UTF8View

        init(_ text: String) {
            bytes = text[...].utf8
        }

        mutating func number(_ width: Int) -> Int? {
            let digits = bytes.prefix(width)
            guard digits.count == width else { return nil }
            var number = 0
            for byte in digits {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            bytes = bytes.dropFirst(width)
            return number
        }

        mutating func skip(_ characters: Unicode.Scalar...) -> Bool {
            guard let byte = bytes.first, characters.contains(Unicode.Scalar(byte)) else { return false }
            bytes = bytes.dropFirst()
            return true
        }

        /// Digits after the point, rounded to millionths.
        mutating func microseconds() -> Int? {
            var value = 0
            var count = 0
            while let digit = number(1) {
                if count < 6 {
                    value = value * 10 + digit
                } else if count == 6, digit >= 5 {
                    value += 1
                }
                count += 1
            }
            guard count > 0 else { return nil }
            for _ in 0..<max(0, 6 - count) {
                value *= 10
            }
            return value
        }

        /// What is left: `Z`, `+hh:mm`, `+hhmm`, `+hh` or nothing, in minutes.
        mutating func offset() -> Int? {
            if bytes.isEmpty { return 0 }
            if skip("Z", "z") { return bytes.isEmpty ? 0 : nil }
            let sign = bytes.first == UInt8(ascii: "-") ? -1 : 1
            guard skip("+", "-"), let hours = number(2), hours < 24 else { return nil }
            _ = skip(":")
            let minutes = bytes.isEmpty ? 0 : number(2)
            guard let minutes, minutes < 60, bytes.isEmpty else { return nil }
            return sign * (hours * 60 + minutes)
        }
    }
}
