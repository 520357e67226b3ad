internal import Foundation

nonisolated extension APIClient {
    /// RFC 9110 §5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, and the two forms that are obsolete but to be read as well,
    /// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
    enum HTTPDate {
        static func parse(_ text: String, now: Date = Date()) -> Date? {
            var words = text.split { " ,-:".contains($0) }
            if words.count == 7 {
                words = [words[0], words[2], words[1], words[6], words[3], words[4], words[5], "GMT"]
            }
            guard words.count == 8, words[7] == "GMT", let month = months.firstIndex(of: words[2]),
                let day = number(words[1]), let year = number(words[3]), let hour = number(words[4]),
                let minute = number(words[5]), let second = number(words[6])
            else { return nil }
            let date = CalendarDate(
                year: words[3].count == 2 ? fullYear(year, now) : year, month: month + 1, day: day)
            guard date.exists, hour < 24, minute < 60, second <= 60 else { return nil }
            let minutes = Double(date.daysSince1970) * 1440 + Double(hour * 60 + minute)
            return Date(timeIntervalSince1970: minutes * 60 + Double(second))
        }

        static let months: [Substring] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]

        private static func number(_ text: Substring) -> Int? {
            var scanner = DigitScanner(text)
            return text.utf8.count <= 4 ? scanner.number(text.utf8.count) : nil
        }

        /// A year of two digits is never more than 50 years ahead.
        private static func fullYear(_ year: Int, _ now: Date) -> Int {
            let present = CalendarDate(daysSince1970: Int(now.timeIntervalSince1970 / 86_400)).year
            let candidate = present - present % 100 + year
            return candidate > present + 50 ? candidate - 100 : candidate
        }
    }
}
