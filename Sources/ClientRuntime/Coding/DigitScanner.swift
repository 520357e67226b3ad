nonisolated extension APIClient {
    /// A scanner that reads dates and times from the front of a text.
    struct DigitScanner {
        private let bytes: [UInt8]
        private var position = 0

        init(_ text: some StringProtocol) {
            bytes = Array(text.utf8)
        }

        var isAtEnd: Bool { position >= bytes.count }

        /// The next byte; 0 at the end.
        private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

        mutating func number(_ width: Int) -> Int? {
            guard bytes.count - position >= width else { return nil }
            var number = 0
            for byte in bytes[position..<position + width] {
                guard UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            position += width
            return number
        }

        mutating func skip(
            _ character: Unicode.Scalar, _ second: Unicode.Scalar? = nil, _ third: Unicode.Scalar? = nil
        ) -> Bool {
            let scalar = Unicode.Scalar(next)
            guard !isAtEnd, scalar == character || scalar == second || scalar == third else { return false }
            position += 1
            return true
        }

        /// Reads `yyyy-mm-dd`; `nil` for a day that does not exist.
        mutating func date() -> CalendarDate? {
            guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else {
                return nil
            }
            let date = CalendarDate(year: year, month: month, day: day)
            return date.exists ? date : nil
        }

        /// Reads `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f`, with any number of digits after the point.
        mutating func time() -> (minutes: Int, seconds: Int, micros: Int)? {
            guard let hour = number(2), skip(":"), let minute = number(2), minute < 60 else { return nil }
            var time = (minutes: hour * 60 + minute, seconds: 0, micros: 0)
            if skip(":") {
                guard let second = number(2), second <= 60 else { return nil }
                time.seconds = second
                if skip(".", ",") {
                    guard let micros = microseconds() else { return nil }
                    time.micros = micros
                }
            }
            return hour < 24 || time == (1440, 0, 0) ? time : nil
        }

        /// Reads the digits after the point, rounded to microseconds.
        private mutating func microseconds() -> Int? {
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

        /// Reads `Z`, `+hh:mm`, `+hhmm`, `+hh` or nothing, and returns minutes.
        mutating func offset() -> Int? {
            if isAtEnd || skip("Z", "z") { return 0 }
            let sign = next == UInt8(ascii: "-") ? -1 : 1
            guard skip("+", "-"), let hours = number(2), hours < 24 else { return nil }
            let hasColon = skip(":")
            guard let minutes = isAtEnd && !hasColon ? 0 : number(2), minutes < 60 else { return nil }
            return sign * (hours * 60 + minutes)
        }
    }
}
