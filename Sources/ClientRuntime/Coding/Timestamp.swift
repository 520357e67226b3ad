internal import Foundation

nonisolated extension APIClient {
    /// The text of a `date-time` (RFC 3339 §5.6).
    ///
    /// It is read in every form of RFC 3339: with any number of digits of a second, any offset, `T` and `Z` in either
    /// case, or a space for the `T`. It is also read in forms of ISO 8601 that servers send: without an offset (then
    /// UTC) or its minutes, without seconds, or with 24:00 for the end of a day. It is written in UTC, with three or
    /// six digits of a second if there is a fraction.
    enum Timestamp {
        static func parse(_ text: String) -> Date? {
            var scanner = DigitScanner(text)
            guard let date = scanner.date(), scanner.skip("T", "t", " "), let time = scanner.time(),
                let offset = scanner.offset(), scanner.isAtEnd
            else { return nil }
            let minutes = Int64(date.daysSince1970) * 1440 + Int64(time.minutes - offset)
            // A leap second occurs only at the end of a day of UTC (RFC 3339 §5.7).
            guard time.seconds < 60 || minutes % 1440 == 1439 || minutes % 1440 == -1 else { return nil }
            // One division gives the `Double` that is nearest to the text.
            let micros = (minutes * 60 + Int64(time.seconds)) * 1_000_000 + Int64(time.micros)
            return Date(timeIntervalSince1970: Double(micros) / 1_000_000)
        }

        /// Returns the text of a date; `nil` for a date that is not finite, or in a year that RFC 3339 cannot write.
        static func text(of date: Date) -> String? {
            let interval = (date.timeIntervalSince1970 * 1_000_000).rounded()
            guard abs(interval) < 1e18 else { return nil }
            let (seconds, micros) = floorDivide(Int64(interval), 1_000_000)
            let (days, second) = floorDivide(seconds, 86_400)
            let (day, time) = (CalendarDate(daysSince1970: Int(days)), Int(second))
            guard day.exists else { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(27)
            append(day.year, 4, "-", to: &bytes)
            append(day.month, 2, "-", to: &bytes)
            append(day.day, 2, "T", to: &bytes)
            append(time / 3600, 2, ":", to: &bytes)
            append(time / 60 % 60, 2, ":", to: &bytes)
            append(time % 60, 2, micros == 0 ? "Z" : ".", to: &bytes)
            if micros != 0 {
                let isShort = micros % 1000 == 0
                append(Int(isShort ? micros / 1000 : micros), isShort ? 3 : 6, "Z", to: &bytes)
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        /// Appends a number with leading zeros, and a sign after it.
        private static func append(_ number: Int, _ width: Int, _ sign: Unicode.Scalar, to bytes: inout [UInt8]) {
            let start = bytes.count
            var rest = number
            for _ in 0..<width {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            }
            bytes[start...].reverse()
            bytes.append(UInt8(ascii: sign))
        }

        private static func floorDivide(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
            let remainder = ((number % divisor) + divisor) % divisor
            return ((number - remainder) / divisor, remainder)
        }
    }
}
