internal import Foundation

nonisolated extension APIClient {
    /// `date-time` of RFC 3339 §5.6. Read in every form of it: any number of digits of a second, any offset, `T` and
    /// `Z` in either case, a space for the `T`; and in forms of ISO 8601 that servers send as well: without an offset
    /// (then UTC) or its minutes, without seconds, with 24:00 for the end of a day. Written in UTC with as many digits
    /// of a second as are needed, microseconds at the finest.
    enum Timestamp {
        static func parse(_ text: String) -> Date? {
            var scanner = DigitScanner(text)
            guard let date = scanner.date(), scanner.skip("T", "t", " "), let time = scanner.time(),
                let offset = scanner.offset(), scanner.isAtEnd
            else { return nil }
            let minutes = Int64(date.daysSince1970) * 1440 + Int64(time.minutes - offset)
            // A second is put in at the end of a day only, and all over the world at once (RFC 3339 §5.7).
            guard time.seconds < 60 || minutes % 1440 == 1439 || minutes % 1440 == -1 else { return nil }
            // With one division, the seconds are those of the nearest literal.
            let micros = (minutes * 60 + Int64(time.seconds)) * 1_000_000 + Int64(time.micros)
            return Date(timeIntervalSince1970: Double(micros) / 1_000_000)
        }

        /// `nil` for a date in a year that RFC 3339 cannot write, or that is no number.
        static func text(of date: Date) -> String? {
            let interval = (date.timeIntervalSince1970 * 1_000_000).rounded()
            guard abs(interval) < 1e18 else { return nil }
            let (seconds, micros) = floorDivide(Int64(interval), 1_000_000)
            let (days, second) = floorDivide(seconds, 86_400)
            let (day, time) = (CalendarDate(daysSince1970: Int(days)), Int(second))
            guard day.exists else { return nil }
            let clock = [time / 3600, time / 60 % 60, time % 60].map { digits($0, 2) }.joined(separator: ":")
            return "\(day)T\(clock)\(fractionText(Int(micros)))Z"
        }

        private static func fractionText(_ micros: Int) -> String {
            if micros == 0 { return "" }
            return micros % 1000 == 0 ? "." + digits(micros / 1000, 3) : "." + digits(micros, 6)
        }

        private static func floorDivide(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
            let remainder = ((number % divisor) + divisor) % divisor
            return ((number - remainder) / divisor, remainder)
        }
    }
}
